"""Who sits at the table of a hospital: bodies, because of who lives there and where it stands; and people on seats that begin
and end, among them people with lived experience and families. Who sat when is never taken away."""
