-- Cards that an erasure takes away in the channels: kept with it, so that a stop between the two leaves none standing.

CREATE TABLE retraction (
    guild   TEXT NOT NULL,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,                      -- the post that the bot answered
    number  INTEGER NOT NULL,                   -- only the card of #number; 0: every answer to the post
    PRIMARY KEY (guild, channel, message, number)
) STRICT, WITHOUT ROWID;
