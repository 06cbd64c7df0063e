-- What gathering looks up, in numbers: keys by day, fingerprints without their kind, and of each claim what
-- tells whether it is compared. All of it is derived, and is gathered anew.

DROP TABLE traces;
DROP TABLE cards;
DROP TABLE meetings;
DROP TABLE gathered;
DROP TABLE told;
DELETE FROM alike;
DELETE FROM bound;

-- The fingerprints of a reading's report, by one version of their making: "head" is JSON (outlet, credits,
-- wires cited); "prints" and "facts" are numbers of eight bytes, then their starts and ends of four.
CREATE TABLE told (
  reading INTEGER PRIMARY KEY REFERENCES readings (number),
  version TEXT NOT NULL,
  head    TEXT NOT NULL,
  prints  BLOB NOT NULL,
  facts   BLOB NOT NULL
) STRICT;

-- Reports as they were gathered, with the fingerprints that they are found by, of eight bytes each.
CREATE TABLE gathered (
  number INTEGER PRIMARY KEY,
  report TEXT NOT NULL UNIQUE,
  page   TEXT NOT NULL,
  traces BLOB NOT NULL
) STRICT;
CREATE INDEX gathered_by_page ON gathered (page);

-- Which reports hold a fingerprint.
CREATE TABLE traces (
  value  INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (value, report)
) STRICT, WITHOUT ROWID;

-- What comparing claims needs of each: "card" all of it, the columns before it what tells whether two are
-- compared; "real" where it may make an incident. Days are ordinals.
CREATE TABLE cards (
  number  INTEGER PRIMARY KEY,
  claim   TEXT NOT NULL UNIQUE,
  report  INTEGER NOT NULL,
  real    INTEGER NOT NULL,
  first   INTEGER NOT NULL,
  last    INTEGER NOT NULL,
  stated  INTEGER NOT NULL,
  vague   INTEGER NOT NULL,
  undated INTEGER NOT NULL,
  lat     REAL,
  lon     REAL,
  reach   REAL NOT NULL,
  card    TEXT NOT NULL
) STRICT;
CREATE INDEX cards_by_report ON cards (report);

-- Under which keys claims meet, by the day of the key; "card" is twice its number, and one more where the
-- claim meets all others there.
CREATE TABLE meetings (
  key  INTEGER NOT NULL,
  card INTEGER NOT NULL,
  PRIMARY KEY (key, card)
) STRICT, WITHOUT ROWID;
