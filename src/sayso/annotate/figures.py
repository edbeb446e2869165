"""In the making."""


def find(*_args):
    return []


def reanchored(times, *_args):
    return times
