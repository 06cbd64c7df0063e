-- Tempo: how claims about counts and silences stood when they were checked, and when nothing could be seen.

-- A row where an answer is the first of its claim or differs from the one before; "value" holds the verdict
-- but for the claim's words, as JSON. Made again from the rest it would be dated today, so rows are kept.
CREATE TABLE verdicts (
  number INTEGER PRIMARY KEY,
  claim  TEXT NOT NULL,
  as_of  TEXT NOT NULL,
  answer TEXT NOT NULL,
  value  TEXT NOT NULL,
  at     TEXT NOT NULL
) STRICT;
CREATE INDEX verdicts_by_claim ON verdicts (claim, number);

-- What a user entered: an area (its name or a country's code; empty for everywhere) of which nothing could be
-- seen on some days. Appended; a row is taken back by another that names it.
CREATE TABLE blackouts (
  number INTEGER PRIMARY KEY,
  area   TEXT NOT NULL,
  first  TEXT NOT NULL,
  last   TEXT,
  reason TEXT NOT NULL,
  undoes INTEGER REFERENCES blackouts (number),
  at     TEXT NOT NULL
) STRICT;

CREATE TRIGGER blackouts_stay BEFORE UPDATE ON blackouts
BEGIN
  SELECT RAISE (ABORT, 'blackouts are added to, never changed');
END;

CREATE TRIGGER blackouts_remain BEFORE DELETE ON blackouts
BEGIN
  SELECT RAISE (ABORT, 'blackouts are taken back by others, never dropped');
END;
