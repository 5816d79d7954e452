-- name: copyInto
VACUUM INTO :file

-- name: version
SELECT user_version AS version FROM pragma_user_version

-- name: check
SELECT integrity_check AS said FROM pragma_integrity_check(1)

-- name: count
SELECT
  (SELECT count(*) FROM conversation) AS conversations,
  (SELECT count(*) FROM document) AS documents,
  (SELECT count(*) FROM ledger WHERE ledger = 'audit') AS audit

-- name: attach
ATTACH DATABASE :file AS replaced

-- An empty file can be attached, and has no tables.
-- name: replacedTables
SELECT count(*) AS found FROM replaced.sqlite_schema WHERE type = 'table' AND name IN (SELECT value FROM json_each(:names))

-- What was deleted since the backup was made stays deleted, whether its key still lives or not.
-- name: takeTombstones
INSERT OR IGNORE INTO tombstone (conversation) SELECT conversation FROM replaced.tombstone

-- name: takeOwed
INSERT OR IGNORE INTO unwiped (conversation) SELECT conversation FROM replaced.unwiped

-- name: dropConversations
DELETE FROM conversation WHERE id IN (SELECT conversation FROM tombstone)

-- name: dropEntries
DELETE FROM entry WHERE conversation IN (SELECT conversation FROM tombstone)

-- name: dropDedupe
DELETE FROM dedupe WHERE conversation IN (SELECT conversation FROM tombstone)

-- name: dropOutbox
DELETE FROM outbox WHERE conversation IN (SELECT conversation FROM tombstone)

-- name: dropLanes
DELETE FROM lane WHERE conversation IN (SELECT conversation FROM tombstone)

-- Conversations that went on since the backup: as they are now, whole, or an end, a hold, its lifting and what somebody agreed
-- to no more would be undone. The same state and the same entries count as well, for the key may be wrapped anew. What began since is
-- left out as everything that came after the backup, unless somebody has put a hold on it.
-- name: noteNewer
CREATE TEMP TABLE newer AS
SELECT theirs.id AS id FROM replaced.conversation AS theirs
LEFT JOIN main.conversation AS mine ON mine.id = theirs.id
WHERE theirs.id NOT IN (SELECT conversation FROM main.tombstone) AND CASE
  WHEN mine.id IS NOT NULL THEN (theirs.version, theirs.last_seq) >= (mine.version, mine.last_seq)
  WHEN json_valid(theirs.facts) THEN json_type(theirs.facts, '$.hold.until') = 'integer'
  ELSE 0
END

-- name: dropOlderConversations
DELETE FROM main.conversation WHERE id IN (SELECT id FROM newer)

-- name: takeNewerConversations
INSERT INTO main.conversation (id, version, last_seq, owner_fence, facts, content, key, place, rank, due_at)
SELECT id, version, last_seq, owner_fence, facts, content, key, place, rank, due_at FROM replaced.conversation WHERE id IN (SELECT id FROM newer)

-- name: dropOlderEntries
DELETE FROM main.entry WHERE conversation IN (SELECT id FROM newer)

-- name: takeNewerEntries
INSERT INTO main.entry (conversation, seq, at, author, audience, sealed)
SELECT conversation, seq, at, author, audience, sealed FROM replaced.entry WHERE conversation IN (SELECT id FROM newer)

-- name: dropOlderDedupe
DELETE FROM main.dedupe WHERE conversation IN (SELECT id FROM newer)

-- name: takeNewerDedupe
INSERT INTO main.dedupe (conversation, key, seq, keep_until)
SELECT conversation, key, seq, keep_until FROM replaced.dedupe WHERE conversation IN (SELECT id FROM newer)

-- name: dropOlderOutbox
DELETE FROM main.outbox WHERE conversation IN (SELECT id FROM newer)

-- name: takeNewerOutbox
INSERT INTO main.outbox (conversation, seq, tries)
SELECT conversation, seq, tries FROM replaced.outbox WHERE conversation IN (SELECT id FROM newer)

-- name: dropOlderLanes
DELETE FROM main.lane WHERE conversation IN (SELECT id FROM newer)

-- name: takeNewerLanes
INSERT INTO main.lane (conversation, ready_at, taken)
SELECT conversation, ready_at, taken FROM replaced.lane WHERE conversation IN (SELECT id FROM newer)

-- The list of holds, as these conversations say.
-- name: dropHolds
DELETE FROM document WHERE kind = 'hold' AND id IN (SELECT id FROM newer UNION ALL SELECT conversation FROM tombstone)

-- name: takeHolds
INSERT INTO document (kind, id, version, value, expires_at)
SELECT kind, id, version, value, expires_at FROM replaced.document WHERE kind = 'hold' AND id IN (SELECT id FROM newer)

-- What was sent since is not sent again.
-- name: dropSent
DELETE FROM outbox WHERE NOT EXISTS (
  SELECT 1 FROM replaced.outbox AS theirs WHERE theirs.conversation = outbox.conversation AND theirs.seq = outbox.seq
)

-- name: dropIdleLanes
DELETE FROM lane WHERE conversation NOT IN (SELECT conversation FROM outbox)

-- name: dropForgotten
DELETE FROM document WHERE kind IN ('past-cases', 'failures')
  AND NOT EXISTS (SELECT 1 FROM replaced.document AS theirs WHERE theirs.kind = document.kind AND theirs.id = document.id)

-- Whom somebody has shut out since does not come in again.
-- name: takeDisabled
UPDATE document SET value = json_set(value, '$.disabled', json('true')), version = version + 1
WHERE kind = 'staff' AND id IN (
  SELECT id FROM replaced.document WHERE kind = 'staff' AND json_valid(value) AND json_extract(value, '$.disabled')
)

-- The audit of the backup is the beginning of the one that is replaced, or it is another desk's.
-- name: otherAudit
SELECT count(*) AS records FROM ledger AS mine
LEFT JOIN replaced.ledger AS theirs ON theirs.ledger = mine.ledger AND theirs.idx = mine.idx
WHERE mine.ledger = 'audit' AND mine.value IS NOT theirs.value

-- name: takeLedger
INSERT OR IGNORE INTO ledger (ledger, idx, at, value) SELECT ledger, idx, at, value FROM replaced.ledger

-- Sessions and links of the day of the backup.
-- name: dropSessions
DELETE FROM document WHERE kind IN ('session', 'presence', 'invitation', 'password-token', 'operator-flow', 'customer-flow')
