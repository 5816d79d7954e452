-- Leases live in memory. What stays in the row is how many turns were committed: a turn that began before another process
-- committed one finds another count, and is refused.
DROP TABLE lease;
DELETE FROM counter WHERE name = 'fence';
ALTER TABLE conversation RENAME COLUMN turn_fence TO turns;
