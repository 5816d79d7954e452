-- name: get
SELECT CAST(id AS BLOB) AS id, version, CAST(value AS BLOB) AS value FROM document
WHERE kind = :kind AND id = :id AND (expires_at IS NULL OR expires_at > :now)

-- name: put
INSERT INTO document (kind, id, version, value, expires_at) VALUES (:kind, :id, :version, :value, :expiresAt)
ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, value = excluded.value, expires_at = excluded.expires_at

-- name: remove
DELETE FROM document WHERE kind = :kind AND id = :id

-- name: list
SELECT CAST(id AS BLOB) AS id, version, CAST(value AS BLOB) AS value FROM document
WHERE kind = :kind AND (expires_at IS NULL OR expires_at > :now) ORDER BY id

-- name: tidy
DELETE FROM document WHERE rowid IN (SELECT rowid FROM document WHERE expires_at <= :now LIMIT 20)
