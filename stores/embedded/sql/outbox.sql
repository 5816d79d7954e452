-- name: ready_lanes
SELECT lane.conversation, lane.taken, head.seq, head.tries
FROM lane JOIN outbox AS head ON head.conversation = lane.conversation
  AND head.seq = (SELECT min(seq) FROM outbox WHERE outbox.conversation = lane.conversation)
WHERE lane.ready_at <= :now ORDER BY lane.ready_at, lane.conversation LIMIT :limit

-- name: take_lane
UPDATE lane SET ready_at = :until, taken = 1 WHERE conversation = :conversation

-- name: count_try
UPDATE outbox SET tries = tries + 1 WHERE conversation = :conversation AND seq = :seq

-- name: current
SELECT 1 AS there FROM outbox JOIN lane ON lane.conversation = outbox.conversation AND lane.taken = 1
WHERE outbox.conversation = :conversation AND outbox.seq = :seq AND outbox.tries = :tries

-- name: drop_row
DELETE FROM outbox WHERE conversation = :conversation AND seq = :seq

-- name: drop_rows
DELETE FROM outbox WHERE conversation = :conversation

-- name: release_lane
UPDATE lane SET ready_at = :readyAt, taken = 0 WHERE conversation = :conversation

-- name: drop_empty_lane
DELETE FROM lane WHERE conversation = :conversation
  AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.conversation = :conversation)

-- name: size
SELECT count(*) AS size FROM outbox
