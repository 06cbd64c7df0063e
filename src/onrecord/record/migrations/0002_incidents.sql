-- Incidents: what people ruled, which ids incidents have had, and what was gathered last.

-- What was ruled, by whom and why. Appended; a ruling is taken back by another that names it.
CREATE TABLE judgements (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  ruling  TEXT NOT NULL,
  author  TEXT NOT NULL,
  at      TEXT NOT NULL,
  reason  TEXT NOT NULL,
  field   TEXT,
  value   TEXT,
  undoes  TEXT REFERENCES judgements (id)
) STRICT;

-- Of which claims it speaks. A claim's id outlives readings, so nothing is referred to.
CREATE TABLE judged (
  judgement TEXT NOT NULL REFERENCES judgements (id),
  claim     TEXT NOT NULL,
  PRIMARY KEY (judgement, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_by_claim ON judged (claim);

-- What became of incidents' ids at each gathering: added, changed, merged (into "other"), split (from
-- "other"), gone. "claims" holds the ids of its claims as JSON.
CREATE TABLE ledger (
  number   INTEGER PRIMARY KEY,
  incident TEXT NOT NULL,
  fate     TEXT NOT NULL,
  other    TEXT,
  claims   TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_by_incident ON ledger (incident, number);

-- Derived: the incidents as last gathered; "value" holds the whole Incident as deflated JSON.
CREATE TABLE incidents (
  id    TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

-- Derived: which claims are in which incident.
CREATE TABLE happened (
  claim    TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incidents (id)
) STRICT, WITHOUT ROWID;

-- Derived: pairs of claims left to a person, as JSON.
CREATE TABLE doubts (
  first  TEXT NOT NULL,
  second TEXT NOT NULL,
  score  REAL NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;

-- Derived: where each report has its story from, and the kinships behind it, as JSON.
CREATE TABLE descents (
  report TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kin (
  earlier TEXT NOT NULL,
  later   TEXT NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (earlier, later)
) STRICT, WITHOUT ROWID;

-- Derived: the fingerprints of a reading's report, as deflated JSON, by one version of their making.
CREATE TABLE told (
  reading INTEGER PRIMARY KEY REFERENCES readings (number),
  version TEXT NOT NULL,
  value   BLOB NOT NULL
) STRICT;


-- Rulings and the ledger are only added to.

CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements
BEGIN
  SELECT RAISE (ABORT, 'judgements are added to, never changed');
END;

CREATE TRIGGER judgements_remain BEFORE DELETE ON judgements
BEGIN
  SELECT RAISE (ABORT, 'judgements are undone by others, never dropped');
END;

CREATE TRIGGER judged_stays BEFORE UPDATE ON judged
BEGIN
  SELECT RAISE (ABORT, 'judgements are added to, never changed');
END;

CREATE TRIGGER judged_remains BEFORE DELETE ON judged
BEGIN
  SELECT RAISE (ABORT, 'judgements are undone by others, never dropped');
END;

CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger
BEGIN
  SELECT RAISE (ABORT, 'the ledger is added to, never changed');
END;

CREATE TRIGGER ledger_remains BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE (ABORT, 'the ledger is added to, never cut');
END;
