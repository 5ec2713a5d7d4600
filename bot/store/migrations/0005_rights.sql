-- What members may do to an article: have it read again, correct its reading, take their post away.

-- An article read again keeps its number; its earlier text is an article of its own, with a number of
-- its own, so that it is found, shown, exported and erased as every article is.
CREATE TABLE version (
    article     INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    guild       TEXT NOT NULL,
    number      INTEGER NOT NULL,               -- the #n whose earlier text this is
    replaced_at TEXT NOT NULL
) STRICT;

CREATE INDEX version_number ON version (guild, number);

-- What a member says is wrong; undone ones stay, as labelled data.
CREATE TABLE correction (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    guild     TEXT NOT NULL,
    article   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    fault     TEXT NOT NULL CHECK (fault IN ('speaker', 'claim', 'words', 'point')),
    words     TEXT NOT NULL,                    -- of the claim, or of the summary's sentence
    speaker   TEXT,                             -- who was said to say them
    correct   TEXT,                             -- the right speaker, or the right words
    author    TEXT NOT NULL,
    made_at   TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT,
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
) STRICT;

CREATE INDEX correction_article ON correction (article);
CREATE INDEX correction_author ON correction (guild, author, made_at);

-- What was read of an article before its first correction; its rows have what the corrections make of it.
CREATE TABLE reading (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    guild   TEXT NOT NULL,
    digest  TEXT NOT NULL                       -- JSON of a Digest without its article
) STRICT;

-- What the server said of the page's version, to ask when it is read again whether it changed.
CREATE TABLE validator (
    article  INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    guild    TEXT NOT NULL,
    address  TEXT NOT NULL,                     -- that said it
    etag     TEXT,
    modified TEXT
) STRICT;

-- Also a post taken away from an article that others posted too (kind 'post', id "number/message"), and a
-- member whose corrections until then are forgotten (kind 'corrector', id "member/time").
CREATE TABLE erased_new (
    guild     TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('message', 'article', 'post', 'corrector')),
    id        TEXT NOT NULL,
    erased_at TEXT NOT NULL,
    PRIMARY KEY (guild, kind, id)
) STRICT, WITHOUT ROWID;

INSERT INTO erased_new SELECT * FROM erased;
DROP TABLE erased;
ALTER TABLE erased_new RENAME TO erased;
CREATE INDEX erased_time ON erased (erased_at);

-- Reading again (kind 'again', key "number:request") goes through the queue as everything does.
CREATE TABLE submission_new (
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
    kind      TEXT NOT NULL CHECK (kind IN ('link', 'pasted', 'attachment', 'upload', 'again')),
    key       TEXT NOT NULL,                    -- the address, the attachment's id, a hash, or what is read again
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

INSERT INTO submission_new SELECT * FROM submission;
DROP TABLE submission;
ALTER TABLE submission_new RENAME TO submission;

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
