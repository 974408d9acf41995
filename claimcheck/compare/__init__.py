"""Whether two values can both be true.

``quantities``  amounts: same kind of thing, same scope, can both hold
``times``       time expressions: can both be the time of one event
"""
