-- The record as first laid out.
--
-- Evidence (what was met, and what was read from it) is only ever added to; the triggers at the end refuse
-- all else, unless the page has a tombstone. Tables marked "derived" can be made anew from the evidence.
-- Days are ISO 8601 days, moments ISO 8601 in UTC with microseconds; both sort as text.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Bytes as met; the body is deflated (zlib).
CREATE TABLE pages (
  id          TEXT PRIMARY KEY,
  source      TEXT NOT NULL,
  url         TEXT,
  media       TEXT NOT NULL,
  charset     TEXT,
  sha256      TEXT NOT NULL,
  body        BLOB NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX pages_by_bytes ON pages (sha256);

CREATE TABLE sightings (
  page        TEXT NOT NULL REFERENCES pages (id),
  at          TEXT NOT NULL,
  source      TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (page, at, source)
) STRICT, WITHOUT ROWID;

-- A page and its text (deflated UTF-8); a better way to text gives another report of the same page.
CREATE TABLE reports (
  id          TEXT PRIMARY KEY,
  page        TEXT NOT NULL REFERENCES pages (id),
  text        BLOB NOT NULL,
  text_sha256 TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX reports_by_page ON reports (page);

-- What one version of the labelling made of that text: title, outlet, publication and so on.
-- "value" holds the whole Report but for its text and blocks; "digest" tells layouts of one report apart.
CREATE TABLE layouts (
  number          INTEGER PRIMARY KEY,
  report          TEXT NOT NULL REFERENCES reports (id),
  digest          TEXT NOT NULL,
  title           TEXT,
  outlet          TEXT,
  outlet_folded   TEXT,
  language        TEXT,
  published_first TEXT,
  published_last  TEXT,
  value           TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  UNIQUE (report, digest)
) STRICT;

CREATE TABLE blocks (
  layout    INTEGER NOT NULL REFERENCES layouts (number),
  ordinal   INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  start     INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  furniture TEXT,
  rule      TEXT NOT NULL,
  score     REAL NOT NULL,
  PRIMARY KEY (layout, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE extractors (
  name        TEXT NOT NULL,
  version     TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (name, version)
) STRICT, WITHOUT ROWID;

-- "rest" holds the Reading but for its claims, as deflated JSON.
CREATE TABLE readings (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,
  report      TEXT NOT NULL REFERENCES reports (id),
  layout      INTEGER NOT NULL REFERENCES layouts (number),
  extractor   TEXT NOT NULL,
  version     TEXT NOT NULL,
  rest        BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  UNIQUE (id, layout),
  FOREIGN KEY (extractor, version) REFERENCES extractors (name, version)
) STRICT;
CREATE INDEX readings_by_report ON readings (report);
CREATE INDEX readings_by_layout ON readings (layout);

-- Columns for what is asked by; "value" holds the whole Claim, "quote" its words.
CREATE TABLE claims (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,
  reading     INTEGER NOT NULL REFERENCES readings (number),
  report      TEXT NOT NULL REFERENCES reports (id),
  ordinal     INTEGER NOT NULL,
  form        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  means       TEXT,
  modality    TEXT NOT NULL,
  actor       TEXT,
  target      TEXT,
  place       TEXT,
  country     TEXT,
  lat         REAL,
  lon         REAL,
  radius_km   REAL,
  when_first  TEXT,
  when_last   TEXT,
  when_stated INTEGER NOT NULL,
  score       REAL NOT NULL,
  quote       TEXT NOT NULL,
  value       TEXT NOT NULL,
  UNIQUE (reading, ordinal),
  UNIQUE (id, reading)
) STRICT;
CREATE INDEX claims_by_report ON claims (report);

-- Derived: every name that claims can be asked by, in folded words with a blank at each end. "part" is
-- actor, target, place or source; "entity" the id in the world, or the empty string.
CREATE TABLE names (
  number INTEGER PRIMARY KEY,
  part   TEXT NOT NULL,
  folded TEXT NOT NULL,
  entity TEXT NOT NULL,
  UNIQUE (part, folded, entity)
) STRICT;

-- Derived: which claims have which names. It refers to claims without a check, which would need an index.
CREATE TABLE named (
  name  INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (name, claim)
) STRICT, WITHOUT ROWID;

-- Derived: how claims of one reading bear on one another, to be asked from either side.
CREATE TABLE ties (
  claim INTEGER NOT NULL,
  tie   TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (claim, tie, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX ties_by_other ON ties (other);

CREATE TABLE problems (
  number      INTEGER PRIMARY KEY,
  page        TEXT REFERENCES pages (id),
  stage       TEXT NOT NULL,
  subject     TEXT NOT NULL,
  message     TEXT NOT NULL,
  fatal       INTEGER NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX problems_once ON problems (ifnull(page, ''), stage, subject, message);

-- Which layout and reading of a page were made current, and when; the last row of a page holds.
CREATE TABLE successions (
  number      INTEGER PRIMARY KEY,
  page        TEXT NOT NULL REFERENCES pages (id),
  layout      INTEGER NOT NULL REFERENCES layouts (number),
  reading     INTEGER REFERENCES readings (number),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX successions_by_page ON successions (page, number);

-- Derived: the last succession of each page.
CREATE TABLE current (
  page    TEXT PRIMARY KEY REFERENCES pages (id),
  layout  INTEGER NOT NULL UNIQUE REFERENCES layouts (number),
  reading INTEGER UNIQUE REFERENCES readings (number)
) STRICT, WITHOUT ROWID;

-- Derived: the days within which the world came to know a layout's report.
CREATE TABLE known (
  layout INTEGER PRIMARY KEY REFERENCES layouts (number),
  first  TEXT,
  last   TEXT NOT NULL
) STRICT;

-- Derived: full text over folded words, kept apart from the text (which finds the spans again); the row is
-- that of the layout. The ascii tokenizer parts at blanks and leaves other letters alone.
CREATE VIRTUAL TABLE words USING fts5 (article, furniture, content = '', tokenize = 'ascii');

-- Derived: which layouts are in the full text, and by which folding.
CREATE TABLE indexed (
  layout  INTEGER PRIMARY KEY REFERENCES layouts (number),
  folding TEXT NOT NULL
) STRICT;

-- What was erased on demand. The id tells nothing of the page; only who has the page can make it again.
CREATE TABLE tombstones (
  page   TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  at     TEXT NOT NULL
) STRICT;


-- Evidence is only added to.

CREATE TRIGGER pages_stay BEFORE UPDATE ON pages
BEGIN
  SELECT RAISE (ABORT, 'pages are evidence: they are added to, never changed');
END;

CREATE TRIGGER pages_remain BEFORE DELETE ON pages
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE page = OLD.id)
BEGIN
  SELECT RAISE (ABORT, 'pages are evidence: erase the page instead');
END;

CREATE TRIGGER sightings_stay BEFORE UPDATE ON sightings
BEGIN
  SELECT RAISE (ABORT, 'sightings are evidence: they are added to, never changed');
END;

CREATE TRIGGER sightings_remain BEFORE DELETE ON sightings
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE page = OLD.page)
BEGIN
  SELECT RAISE (ABORT, 'sightings are evidence: erase the page instead');
END;

CREATE TRIGGER reports_stay BEFORE UPDATE ON reports
BEGIN
  SELECT RAISE (ABORT, 'reports are evidence: they are added to, never changed');
END;

CREATE TRIGGER reports_remain BEFORE DELETE ON reports
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE page = OLD.page)
BEGIN
  SELECT RAISE (ABORT, 'reports are evidence: erase the page instead');
END;

CREATE TRIGGER layouts_stay BEFORE UPDATE ON layouts
BEGIN
  SELECT RAISE (ABORT, 'layouts are evidence: they are added to, never changed');
END;

CREATE TRIGGER layouts_remain BEFORE DELETE ON layouts
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE page = (SELECT page FROM reports WHERE id = OLD.report))
BEGIN
  SELECT RAISE (ABORT, 'layouts are evidence: erase the page instead');
END;

CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks
BEGIN
  SELECT RAISE (ABORT, 'blocks are evidence: they are added to, never changed');
END;

CREATE TRIGGER blocks_remain BEFORE DELETE ON blocks
WHEN NOT EXISTS (
  SELECT 1 FROM tombstones JOIN reports USING (page) JOIN layouts ON layouts.report = reports.id
  WHERE layouts.number = OLD.layout
)
BEGIN
  SELECT RAISE (ABORT, 'blocks are evidence: erase the page instead');
END;

CREATE TRIGGER readings_stay BEFORE UPDATE ON readings
BEGIN
  SELECT RAISE (ABORT, 'readings are evidence: they are added to, never changed');
END;

CREATE TRIGGER readings_remain BEFORE DELETE ON readings
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE page = (SELECT page FROM reports WHERE id = OLD.report))
BEGIN
  SELECT RAISE (ABORT, 'readings are evidence: erase the page instead');
END;

CREATE TRIGGER claims_stay BEFORE UPDATE ON claims
BEGIN
  SELECT RAISE (ABORT, 'claims are evidence: they are added to, never changed');
END;

CREATE TRIGGER claims_remain BEFORE DELETE ON claims
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE page = (SELECT page FROM reports WHERE id = OLD.report))
BEGIN
  SELECT RAISE (ABORT, 'claims are evidence: erase the page instead');
END;

CREATE TRIGGER problems_stay BEFORE UPDATE ON problems
BEGIN
  SELECT RAISE (ABORT, 'problems are evidence: they are added to, never changed');
END;

CREATE TRIGGER problems_remain BEFORE DELETE ON problems
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE page = OLD.page)
BEGIN
  SELECT RAISE (ABORT, 'problems are evidence: erase the page instead');
END;

CREATE TRIGGER successions_stay BEFORE UPDATE ON successions
BEGIN
  SELECT RAISE (ABORT, 'successions are evidence: they are added to, never changed');
END;

CREATE TRIGGER successions_remain BEFORE DELETE ON successions
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE page = OLD.page)
BEGIN
  SELECT RAISE (ABORT, 'successions are evidence: erase the page instead');
END;

CREATE TRIGGER extractors_stay BEFORE UPDATE ON extractors
BEGIN
  SELECT RAISE (ABORT, 'extractors are evidence: they are added to, never changed');
END;

CREATE TRIGGER extractors_remain BEFORE DELETE ON extractors
BEGIN
  SELECT RAISE (ABORT, 'extractors are evidence: they are never dropped');
END;

CREATE TRIGGER tombstones_stay BEFORE UPDATE ON tombstones
BEGIN
  SELECT RAISE (ABORT, 'tombstones are evidence: they are added to, never changed');
END;

CREATE TRIGGER tombstones_remain BEFORE DELETE ON tombstones
BEGIN
  SELECT RAISE (ABORT, 'tombstones are evidence: they are never dropped');
END;
