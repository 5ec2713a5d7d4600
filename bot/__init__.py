"""Copydesk: articles posted in a Discord channel, read for who says what.

``__main__`` (the commands) -> ``app`` (the composition root) -> ``chat``, ``store``, ``web``,
``reading`` (each knows its own libraries, never each other) -> ``inbox`` and ``desk`` (the use
case) -> ``ports`` (Protocols) -> ``core`` (pure).  ``errors`` may be imported by anyone.
``make layers`` holds these arrows.
"""

__version__ = "0.1.0"
