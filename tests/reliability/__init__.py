"""The real bot as a process of its own, on the small Discord, with kills and faults.

``press`` serves the articles, ``process`` starts and ends the bot, ``archive`` looks into what
it left on the disk.
"""
