"""A small Discord of the tests' own: REST v10 and a gateway over real sockets on loopback.

What simcord cannot show is here: heartbeats, RESUME, a dropped connection, a nonce that is
honoured, rate limits, a bot that is another process.  ``nouns`` and ``world`` hold what
Discord knows, ``payloads`` its wire form, ``sessions`` the gateway, ``routes`` and ``rest`` the
endpoints that this bot asks, ``faults`` what goes wrong on purpose, ``server`` puts them on a
port, and ``client`` is the people: they post, delete, press buttons and look at the channel.

What a bot must do to come here: set ``discord.http.Route.BASE`` to the REST base before login,
then ``GET /gateway/bot`` and set ``discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY`` to the
answered address, because discord.py's unsharded client never asks for it.
"""
