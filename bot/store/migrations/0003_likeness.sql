-- The same text under another address: ten numbers for each article (core/likeness.py); two
-- articles of a guild that share one are compared.

CREATE TABLE likeness (
    guild   TEXT NOT NULL,
    band    INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (guild, band, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX likeness_article ON likeness (article);

-- Articles stored before there were signatures, to be given one in the background.
CREATE TABLE unsigned (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT;

INSERT INTO unsigned SELECT id FROM article;
