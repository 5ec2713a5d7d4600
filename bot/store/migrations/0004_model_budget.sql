-- How many articles a language model was asked about, by day (UTC) and guild; only the newest day is kept.

CREATE TABLE asked (
    day   TEXT NOT NULL,
    guild TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, guild)
) STRICT, WITHOUT ROWID;
