"""The planner: who goes where on which day to see whom in the coming weeks. It proposes; a person decides."""
