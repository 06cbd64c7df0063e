-- Derived: which incidents of the ledger are no more (gone, or merged into another), by the claims they
-- had last, so that one that comes back is called what it was called.
CREATE TABLE lost (
  claim    TEXT NOT NULL,
  incident TEXT NOT NULL,
  PRIMARY KEY (claim, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX lost_by_incident ON lost (incident);

INSERT OR IGNORE INTO lost
  SELECT each.value, ledger.incident FROM ledger, json_each(ledger.claims) AS each
  WHERE ledger.fate IN ('gone', 'merged')
    AND ledger.number = (SELECT max(number) FROM ledger AS later WHERE later.incident = ledger.incident);

CREATE TRIGGER lost_by_leaving AFTER INSERT ON ledger WHEN NEW.fate IN ('gone', 'merged')
BEGIN
  INSERT OR IGNORE INTO lost SELECT value, NEW.incident FROM json_each(NEW.claims);
END;

CREATE TRIGGER found_by_coming_back AFTER INSERT ON ledger WHEN NEW.fate NOT IN ('gone', 'merged')
BEGIN
  DELETE FROM lost WHERE incident = NEW.incident;
END;
