"""Before somebody is admitted: a placing body asks the host about a hospital, the host answers, the body decides (K21).

No name of a person is needed or kept here. An admission to a hospital rated Inadequate is an exception: who is told of it, and
when they were, stands with it (K42).
"""
