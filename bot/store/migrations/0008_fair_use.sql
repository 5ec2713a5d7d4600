-- Shares of the day are counted by server and time; an answer that could not be given keeps its reason.

ALTER TABLE submission ADD COLUMN given_up TEXT;

CREATE INDEX submission_day ON submission (guild, posted_at);
