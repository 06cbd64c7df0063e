-- Pages met at one address are versions of one page: what was met there last stands in the place of the others.

CREATE INDEX sightings_by_source ON sightings (source, at);

-- A version that comes, or comes back, changes what the others count for.
CREATE TRIGGER touched_by_versions AFTER INSERT ON sightings
WHEN EXISTS (SELECT 1 FROM sightings WHERE source = NEW.source AND page <> NEW.page)
BEGIN
  INSERT OR IGNORE INTO touched SELECT page FROM sightings WHERE source = NEW.source;
END;

INSERT OR IGNORE INTO touched
  SELECT page FROM sightings WHERE source IN
    (SELECT source FROM sightings GROUP BY source HAVING count(DISTINCT page) > 1);
