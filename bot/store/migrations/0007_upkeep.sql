-- What is done by the night and by the week: when last, and what a check of the file found.

CREATE TABLE chore (
    name    TEXT PRIMARY KEY,
    done_at TEXT NOT NULL,
    fault   TEXT                                -- SQLite's first finding; NULL: none
) STRICT, WITHOUT ROWID;

-- Articles whose words are in the index as versions before 7 folded them: a Latin word or a figure that
-- stands beside Chinese, Japanese, Korean or Thai letters was one word with them.  Put in anew in the background.
CREATE TABLE unfolded (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT;

-- All letters from U+0E00 on but for punctuation: more than those scripts, and quick to tell.
INSERT INTO unfolded SELECT id FROM article
WHERE length(text) <> length(CAST(text AS BLOB)) AND coalesce(title, '') || authors || text GLOB '*[฀-῿⺀-𿿿]*'
   OR EXISTS (
       SELECT 1 FROM source s
       WHERE s.article = article.id
         AND s.name GLOB '*[฀-῿⺀-𿿿]*'
   )
   OR coalesce(title, '') || authors GLOB '*[฀-῿⺀-𿿿]*';
