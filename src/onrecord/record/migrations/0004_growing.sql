-- What gathering looks up, so that a new report touches only what it can touch. All of it is derived.

-- Pages whose reports were read, dated anew or erased since incidents were last gathered.
CREATE TABLE touched (
  page TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO touched SELECT page FROM current;

CREATE TRIGGER touched_by_reading AFTER INSERT ON current
BEGIN
  INSERT OR IGNORE INTO touched VALUES (NEW.page);
END;

CREATE TRIGGER touched_by_leaving AFTER DELETE ON current
BEGIN
  INSERT OR IGNORE INTO touched VALUES (OLD.page);
END;

CREATE TRIGGER touched_by_days AFTER INSERT ON known
BEGIN
  INSERT OR IGNORE INTO touched SELECT page FROM current WHERE layout = NEW.layout;
END;

-- Reports as they were gathered.
CREATE TABLE gathered (
  number INTEGER PRIMARY KEY,
  report TEXT NOT NULL UNIQUE,
  page   TEXT NOT NULL
) STRICT;
CREATE INDEX gathered_by_page ON gathered (page);

-- Which reports hold a fingerprint of words (kind 0) or of facts (kind 1).
CREATE TABLE traces (
  value  INTEGER NOT NULL,
  kind   INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (value, kind, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX traces_by_report ON traces (report);

-- What comparing claims needs of each; "real" where it may make an incident.
CREATE TABLE cards (
  number INTEGER PRIMARY KEY,
  claim  TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL,
  real   INTEGER NOT NULL,
  card   TEXT NOT NULL
) STRICT;
CREATE INDEX cards_by_report ON cards (report);

-- Under which keys claims meet; a key is a hash.
CREATE TABLE meetings (
  key  INTEGER NOT NULL,
  card INTEGER NOT NULL,
  PRIMARY KEY (key, card)
) STRICT, WITHOUT ROWID;

-- Pairs of claims that are alike, the sure ones and those in doubt.
CREATE TABLE alike (
  first  INTEGER NOT NULL,
  second INTEGER NOT NULL,
  score  REAL NOT NULL,
  sure   INTEGER NOT NULL,
  PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX alike_by_second ON alike (second);

-- From which claim of its source a claim was taken (kind 0), and which one of its report it resumes (kind 1).
CREATE TABLE bound (
  claim  INTEGER NOT NULL,
  kind   INTEGER NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (claim, kind, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX bound_by_source ON bound (source);

CREATE INDEX kin_by_later ON kin (later);
CREATE INDEX descents_by_parent ON descents (value ->> '$.parent');
CREATE INDEX happened_by_incident ON happened (incident);
CREATE INDEX doubts_by_second ON doubts (second);
