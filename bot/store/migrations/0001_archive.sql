-- The archive: articles with their claims and sources, the queue, the guilds, and the index.
--
-- Every table and every unique key carries its guild: servers never see each other's archive.
-- Times are UTC, ISO 8601, with microseconds ("2026-11-22T16:00:00.000000+00:00"), so that they
-- sort as text; dates are "2026-11-22".  Spans are JSON, [[start, end], ...], in code points of
-- article.text.  Ids of the chat platform are text; '' stands for "none" where a key needs it.

CREATE TABLE guild (
    id          TEXT PRIMARY KEY,
    last_number INTEGER NOT NULL DEFAULT 0,     -- the newest #n; a number is never used again
    preferences TEXT,                           -- JSON of Preferences; NULL: the defaults
    left_at     TEXT                            -- when the bot left; erased some time after
) STRICT, WITHOUT ROWID;

CREATE TABLE channel (
    guild   TEXT NOT NULL,
    id      TEXT NOT NULL,
    cursor  TEXT,                               -- the newest message that was looked at
    gone_at TEXT,                               -- when it was deleted; erased some time after
    PRIMARY KEY (guild, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX channel_id ON channel (id);

-- id is the order of saving over all guilds, and the row of article_index; it is never used again.
CREATE TABLE article (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    guild     TEXT NOT NULL REFERENCES guild (id),
    number    INTEGER NOT NULL CHECK (number > 0),
    saved_at  TEXT NOT NULL,
    title     TEXT,
    address   TEXT,
    others    TEXT NOT NULL,                    -- JSON, further addresses that the page named
    site      TEXT,
    authors   TEXT NOT NULL,                    -- JSON, names
    published TEXT,
    language  TEXT,
    cut       INTEGER NOT NULL CHECK (cut IN (0, 1)),
    extractor TEXT NOT NULL,
    made_by   TEXT NOT NULL,                    -- who made the summary
    points    TEXT NOT NULL,                    -- JSON, [[text, spans], ...]
    notes     TEXT NOT NULL,                    -- JSON, [[kind, text, spans], ...]
    text_hash BLOB NOT NULL,                    -- of the text in lower case, white space squeezed
    text      TEXT NOT NULL,                    -- last, so that a row is read without it
    UNIQUE (guild, number),
    UNIQUE (guild, text_hash)
) STRICT;

CREATE INDEX article_saved ON article (guild, saved_at);
CREATE INDEX article_site ON article (guild, site);

CREATE TABLE address (
    guild   TEXT NOT NULL,
    address TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (guild, address)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_article ON address (article);

-- listed is the place in the digest's list of sources; NULL where only a claim names it so.
CREATE TABLE source (
    guild    TEXT NOT NULL,
    article  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    listed   INTEGER,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN
        ('person', 'organisation', 'document', 'media', 'social_media', 'unnamed')),
    mentions TEXT NOT NULL,                     -- JSON, spans
    resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_name ON source (guild, name COLLATE NOCASE);

-- cue NULL: the article's own voice; source is the position in the article's sources.
CREATE TABLE claim (
    guild      TEXT NOT NULL,
    article    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    source     INTEGER,
    words      TEXT NOT NULL,                   -- the content, gaps marked with an ellipsis
    content    TEXT NOT NULL,                   -- JSON, spans, like cue, mention, medium, quantities
    cue        TEXT,
    mention    TEXT NOT NULL,
    medium     TEXT NOT NULL,
    via        TEXT NOT NULL,                   -- JSON, names, nearest first
    manner     TEXT NOT NULL CHECK (manner IN ('direct', 'mixed', 'indirect')),
    polarity   TEXT NOT NULL CHECK (polarity IN ('asserted', 'denied', 'promised', 'asked')),
    hedged     INTEGER NOT NULL CHECK (hedged IN (0, 1)),
    quantities TEXT NOT NULL,
    weight     REAL NOT NULL CHECK (weight BETWEEN 0 AND 1),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (article, position),
    FOREIGN KEY (article, source) REFERENCES source (article, position) ON DELETE CASCADE,
    CHECK (source IS NULL OR cue IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE post (
    guild     TEXT NOT NULL,
    article   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    channel   TEXT NOT NULL DEFAULT '',
    message   TEXT NOT NULL DEFAULT '',
    author    TEXT NOT NULL DEFAULT '',
    platform  TEXT NOT NULL,
    parent    TEXT,
    private   INTEGER NOT NULL CHECK (private IN (0, 1)),
    posted_at TEXT NOT NULL,
    PRIMARY KEY (article, channel, message, author)
) STRICT, WITHOUT ROWID;

CREATE INDEX post_channel ON post (guild, channel, message);
CREATE INDEX post_author ON post (guild, author);

-- The queue.  A link's address, a file's id and name; the bytes in hand are deleted once read.
CREATE TABLE submission (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    guild     TEXT NOT NULL,
    platform  TEXT NOT NULL,
    channel   TEXT,
    message   TEXT,
    author    TEXT,
    parent    TEXT,
    private   INTEGER NOT NULL CHECK (private IN (0, 1)),
    posted_at TEXT NOT NULL,
    comment   TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('link', 'pasted', 'attachment', 'upload')),
    key       TEXT NOT NULL,                    -- the address, the attachment's id, or a hash
    name      TEXT,                             -- of a file
    address   TEXT,                             -- of an attachment; it may expire
    size      INTEGER,                          -- of an attachment, in bytes
    content   BLOB,                             -- of a paste (UTF-8) or an upload
    state     TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN
        ('waiting', 'reading', 'read', 'failed', 'settled', 'withdrawn')),
    due_at    TEXT NOT NULL,
    tries     INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    article   INTEGER REFERENCES article (id) ON DELETE SET NULL,
    error     TEXT,
    CHECK (state <> 'read' OR article IS NOT NULL),
    CHECK (state <> 'failed' OR error IS NOT NULL),
    CHECK (state IN ('waiting', 'reading') OR content IS NULL),
    CHECK (state NOT IN ('waiting', 'reading') OR (content IS NOT NULL) = (kind IN ('pasted', 'upload')))
) STRICT;

CREATE UNIQUE INDEX submission_once ON submission (guild, message, key) WHERE message IS NOT NULL;
CREATE INDEX submission_open ON submission (state, due_at) WHERE state IN ('waiting', 'reading', 'read', 'failed');
CREATE INDEX submission_author ON submission (guild, author);
CREATE INDEX submission_article ON submission (article);

CREATE TRIGGER submission_begins BEFORE INSERT ON submission WHEN NEW.state <> 'waiting'
BEGIN
    SELECT RAISE(ABORT, 'a submission begins as waiting');
END;

CREATE TRIGGER submission_moves BEFORE UPDATE OF state ON submission
WHEN NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (VALUES
    ('waiting', 'reading'), ('reading', 'waiting'), ('reading', 'read'), ('reading', 'failed'),
    ('read', 'settled'), ('failed', 'settled'),
    ('waiting', 'withdrawn'), ('reading', 'withdrawn'), ('read', 'withdrawn'),
    ('failed', 'withdrawn'), ('settled', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a submission cannot move so');
END;

-- What may never come back: a deleted message (kind 'message'), a removed article (kind 'article',
-- id its number).  A restore applies the list to what it restores.
CREATE TABLE erased (
    guild     TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('message', 'article')),
    id        TEXT NOT NULL,
    erased_at TEXT NOT NULL,
    PRIMARY KEY (guild, kind, id)
) STRICT, WITHOUT ROWID;

-- Erasures whose words are not yet merged out of the index and the log: a count, 0 when all are.
CREATE TABLE residue (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    count INTEGER NOT NULL
) STRICT;

INSERT INTO residue VALUES (1, 0);

-- The words of each article, folded (bot/store/folds.py), without the text itself.  keys holds
-- hashed tokens of guild, site, channel, poster and kinds, so that a filter is part of the match.
CREATE VIRTUAL TABLE article_index USING fts5 (
    title, text, sources, authors, keys,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE article_words USING fts5vocab (article_index, row);

-- How many articles have each word: a copy of article_words made in the background, because
-- that table counts anew at each question.
CREATE TABLE term (
    term TEXT PRIMARY KEY,
    df   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
