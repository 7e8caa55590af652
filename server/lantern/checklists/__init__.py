"""What is asked on a visit, as data: questions apart from words, versions named by the day they come into force.

A checklist is read from files (`reading`), looked over (`checking`), turned into the row that travels to phones and
frozen (`publishing`), and answered by pure rules (`rules`) that the phone also runs, proved by the same worked cases.
"""
