-- Deletions that have yet to leave the log. In a table of their own, which stays small: a mark in the row of the tombstone
-- writes a page far from every other a second time.
CREATE TABLE unwiped (conversation TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO unwiped SELECT conversation FROM tombstone WHERE wiped = 0;
DROP INDEX tombstone_unwiped;
ALTER TABLE tombstone DROP COLUMN wiped;
