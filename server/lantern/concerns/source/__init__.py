"""Who said it, where somebody is afraid: sealed apart from the concern, opened on a stated need, and every opening is seen."""
