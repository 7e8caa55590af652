"""Due, planned, begun, finished: trips with a ward part and a part for each person."""
