"""Feeds and pages from the web: politely, safely, and never unasked.

Nothing else in sayso speaks to a network, and this only when the user names an
address. ``gathering.gathered`` fills a folder from feeds; ``named.page`` gives one
page that the user named, and keeps nothing.
"""
