"""Documents out: a checklist on paper, and the pack for a ward that bars phones. Printed so that everybody can read them:
tagged, with a language, headings and words beside every picture (PDF/UA-1)."""
