"""Who is there: days away and who covers, and rotas of those who are on call. Resolved at the moment of sending (K8)."""
