-- The ledger of sources across a guild's articles: which names are one speaker's, and why.

-- One name as articles write it (ASCII case apart).  Names with one core were brought together by
-- comparison alone, names with one speaker also by moderators; why is a word of core.ledger.Likeness,
-- 'first' or 'moderator', beside the name that it was likened to.
CREATE TABLE alias (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    guild   TEXT NOT NULL,
    name    TEXT NOT NULL COLLATE NOCASE,
    mark    BLOB NOT NULL,                      -- a hash of the name, by which verdicts know it
    core    INTEGER NOT NULL,
    speaker INTEGER NOT NULL,
    why     TEXT NOT NULL,
    beside  INTEGER REFERENCES alias (id) ON DELETE SET NULL,
    UNIQUE (guild, name)
) STRICT;

CREATE INDEX alias_mark ON alias (guild, mark);
CREATE INDEX alias_core ON alias (core);
CREATE INDEX alias_speaker ON alias (speaker);
CREATE INDEX alias_beside ON alias (beside);

-- The blocks that a name is looked for in (core/blocking.py): names that share none are never one.
CREATE TABLE alias_key (
    guild TEXT NOT NULL,
    key   TEXT NOT NULL,
    alias INTEGER NOT NULL REFERENCES alias (id) ON DELETE CASCADE,
    PRIMARY KEY (guild, key, alias)
) STRICT, WITHOUT ROWID;

CREATE INDEX alias_key_alias ON alias_key (alias);

-- What moderators decided of two names, for ever; hashes, so that no name outlives its articles.
CREATE TABLE verdict (
    guild    TEXT NOT NULL,
    one      BLOB NOT NULL,                     -- the lower mark of the two
    other    BLOB NOT NULL,
    together INTEGER NOT NULL CHECK (together IN (0, 1)),
    by       TEXT NOT NULL,                     -- the moderator's id
    at       TEXT NOT NULL,
    PRIMARY KEY (guild, one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

CREATE INDEX verdict_other ON verdict (guild, other);

-- Names that wait for their place in the ledger.
CREATE TABLE unheard (
    guild TEXT NOT NULL,
    name  TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (guild, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER source_heard AFTER INSERT ON source
WHEN NEW.kind <> 'unnamed' AND NEW.resolved = 1
    AND NOT EXISTS (SELECT 1 FROM alias WHERE guild = NEW.guild AND name = NEW.name)
BEGIN
    INSERT INTO unheard VALUES (NEW.guild, NEW.name) ON CONFLICT DO NOTHING;
END;

-- Whoever deletes a source deletes its name with it, unless another article has it too.
CREATE TRIGGER source_silent AFTER DELETE ON source
WHEN NOT EXISTS (SELECT 1 FROM source WHERE guild = OLD.guild AND name = OLD.name COLLATE NOCASE)
BEGIN
    DELETE FROM alias WHERE guild = OLD.guild AND name = OLD.name;
    DELETE FROM unheard WHERE guild = OLD.guild AND name = OLD.name;
END;

INSERT INTO unheard
SELECT DISTINCT guild, name FROM source WHERE kind <> 'unnamed' AND resolved = 1
ON CONFLICT DO NOTHING;
