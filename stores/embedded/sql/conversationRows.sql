-- Text is asked for as bytes (`text` in driver.ts): one row that is damaged must not end the process.

-- name: row
SELECT version, last_seq AS lastSeq, owner_fence AS ownerFence, CAST(facts AS BLOB) AS facts, content, key
FROM conversation WHERE id = :id

-- name: last_seqs
SELECT c.id, c.last_seq AS lastSeq FROM json_each(:ids) AS asked JOIN conversation AS c ON c.id = asked.value

-- name: before_turn
-- What a turn is checked against and what it reads, in one row. `version` is null when there is no conversation.
SELECT c.version, c.last_seq AS lastSeq, c.owner_fence AS ownerFence, CAST(c.facts AS BLOB) AS facts, c.content, c.key,
  c.turns, d.seq AS seen, t.conversation IS NOT NULL AS deleted
FROM (SELECT :id AS id) AS asked
LEFT JOIN conversation AS c ON c.id = asked.id
LEFT JOIN dedupe AS d ON d.conversation = asked.id AND d.key = :dedupe AND d.keep_until > :now
LEFT JOIN tombstone AS t ON t.conversation = asked.id

-- name: before_commit
-- Everything that a commit is checked against, in one row.
SELECT c.version, c.last_seq AS lastSeq, c.owner_fence AS ownerFence,
  c.turns, d.seq AS seen, t.conversation IS NOT NULL AS deleted
FROM (SELECT :id AS id) AS asked
LEFT JOIN conversation AS c ON c.id = asked.id
LEFT JOIN dedupe AS d ON d.conversation = asked.id AND d.key = :dedupe AND d.keep_until > :now
LEFT JOIN tombstone AS t ON t.conversation = asked.id

-- name: remember
INSERT INTO dedupe (conversation, key, seq, keep_until) VALUES (:id, :key, :seq, :keepUntil)
ON CONFLICT (conversation, key) DO UPDATE SET seq = excluded.seq, keep_until = excluded.keep_until

-- name: create
INSERT INTO conversation (id, version, last_seq, owner_fence, turns, facts, content, key, place, rank, due_at)
VALUES (:id, :version, :lastSeq, :ownerFence, :turns, :facts, :content, :key, :place, :rank, :dueAt)

-- name: change
UPDATE conversation SET version = :version, last_seq = :lastSeq, owner_fence = :ownerFence,
  turns = :turns, facts = :facts, content = :content, place = :place, rank = :rank,
  due_at = :dueAt
WHERE id = :id

-- name: advance
UPDATE conversation SET last_seq = :lastSeq, owner_fence = :ownerFence, turns = :turns
WHERE id = :id

-- name: add_entry
INSERT INTO entry (conversation, seq, at, author, audience, sealed) VALUES (:id, :seq, :at, :author, :audience, :sealed)

-- name: add_delivery
INSERT INTO outbox (conversation, seq) VALUES (:id, :seq)

-- name: open_lane
INSERT INTO lane (conversation, ready_at) VALUES (:id, :now) ON CONFLICT (conversation) DO NOTHING

-- name: entries_for_staff
SELECT seq, at, CAST(author AS BLOB) AS author, CAST(audience AS BLOB) AS audience, sealed FROM entry
WHERE conversation = :id AND seq > :after ORDER BY seq LIMIT :limit

-- name: entries_for_everyone
SELECT seq, at, CAST(author AS BLOB) AS author, CAST(audience AS BLOB) AS audience, sealed FROM entry
WHERE conversation = :id AND seq > :after AND audience = 'everyone' ORDER BY seq LIMIT :limit

-- name: in_place
SELECT CAST(id AS BLOB) AS id, version, last_seq AS lastSeq, owner_fence AS ownerFence, CAST(facts AS BLOB) AS facts,
  content, key
FROM conversation WHERE place = :place AND place IN ('waiting', 'withAgent') ORDER BY rank, id

-- name: placed
SELECT CAST(id AS BLOB) AS id, version, last_seq AS lastSeq
FROM conversation WHERE place = :place AND place IN ('waiting', 'withAgent') ORDER BY rank, id

-- name: due
-- A deletion that was not wiped or not told of, for a crash has interrupted it, is due again. Equal times in the order of the rows: the index has them so.
SELECT CAST(id AS BLOB) AS id FROM (
  SELECT conversation AS id, 0 AS due_at, 0 AS place FROM unwiped
  UNION ALL
  SELECT * FROM (SELECT id, due_at, rowid FROM conversation WHERE due_at <= :now ORDER BY due_at, rowid LIMIT :limit)
) ORDER BY due_at, place LIMIT :limit

-- name: keys
SELECT rowid AS number, CAST(id AS BLOB) AS id, key, place = 'closed' AS closed, due_at AS dueAt
FROM conversation WHERE rowid > :after ORDER BY rowid LIMIT :limit

-- name: rewrap_key
UPDATE conversation SET key = :next WHERE id = :id AND key = :key

-- name: held
-- Asked in the transaction that would forget it. Facts that are damaged hold nothing.
SELECT until FROM (
  SELECT CASE WHEN json_valid(facts) THEN json_extract(facts, '$.hold.until') END AS until FROM conversation WHERE id = :id
) WHERE typeof(until) = 'integer' AND until > :now

-- name: forget_key
UPDATE conversation SET key = zeroblob(0), content = zeroblob(0) WHERE id = :id

-- name: forget_entries
DELETE FROM entry WHERE conversation = :id

-- name: forget_outbox
DELETE FROM outbox WHERE conversation = :id

-- name: forget_lane
DELETE FROM lane WHERE conversation = :id

-- name: forget_dedupe
DELETE FROM dedupe WHERE conversation = :id

-- name: forget_conversation
DELETE FROM conversation WHERE id = :id

-- name: bury
INSERT INTO tombstone (conversation) VALUES (:id)

-- name: begin_wipe
INSERT INTO unwiped (conversation) VALUES (:id)

-- name: unwiped
SELECT 1 AS there FROM unwiped WHERE conversation = :id

-- name: end_wipe
DELETE FROM unwiped WHERE conversation = :id
