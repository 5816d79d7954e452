-- name: append
INSERT INTO ledger (ledger, idx, at, value)
SELECT :ledger, coalesce(max(idx), 0) + 1, :at, :value FROM ledger WHERE ledger = :ledger
RETURNING idx AS "index"

-- name: read
SELECT idx AS "index", at, CAST(value AS BLOB) AS value FROM ledger WHERE ledger = :ledger AND idx > :after ORDER BY idx LIMIT :limit

-- name: newest
SELECT idx AS "index", at, CAST(value AS BLOB) AS value FROM ledger WHERE ledger = :ledger AND idx < :before ORDER BY idx DESC LIMIT :limit

-- name: drop
DELETE FROM ledger WHERE ledger = :ledger AND idx < :before AND idx < (SELECT max(idx) FROM ledger WHERE ledger = :ledger)
