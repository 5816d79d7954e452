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
