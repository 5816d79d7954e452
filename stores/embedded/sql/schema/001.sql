-- Content-free columns in the clear; content, entries and the data key are sealed bytes.
CREATE TABLE conversation (
  id          TEXT PRIMARY KEY,
  version     INTEGER NOT NULL,
  last_seq    INTEGER NOT NULL,
  owner_fence INTEGER NOT NULL,
  facts       TEXT NOT NULL,
  content     BLOB NOT NULL,
  key         BLOB NOT NULL,
  place       TEXT NOT NULL,
  rank        INTEGER NOT NULL,
  due_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX conversation_place ON conversation (place, rank) WHERE place IN ('waiting', 'withAgent');
CREATE INDEX conversation_due ON conversation (due_at);

CREATE TABLE entry (
  conversation TEXT NOT NULL,
  seq          INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  author       TEXT NOT NULL,
  audience     TEXT NOT NULL,
  sealed       BLOB NOT NULL,
  PRIMARY KEY (conversation, seq)
) STRICT, WITHOUT ROWID;

-- Who may run the turn. Not made durable: nobody who holds a lease survives a power cut.
CREATE TABLE lease (
  conversation TEXT PRIMARY KEY,
  holder       TEXT NOT NULL,
  fence        INTEGER NOT NULL,
  until        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Activities that were committed. Counts until `keep_until`, goes with the conversation.
CREATE TABLE dedupe (
  conversation TEXT NOT NULL,
  key          TEXT NOT NULL,
  seq          INTEGER NOT NULL,
  keep_until   INTEGER NOT NULL,
  PRIMARY KEY (conversation, key)
) STRICT, WITHOUT ROWID;

-- Deleted conversations: an id, for ever, and whether what was deleted has also left the log.
CREATE TABLE tombstone (
  conversation TEXT PRIMARY KEY,
  wiped        INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_unwiped ON tombstone (conversation) WHERE wiped = 0;

CREATE TABLE outbox (
  conversation TEXT NOT NULL,
  seq          INTEGER NOT NULL,
  tries        INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation, seq)
) STRICT, WITHOUT ROWID;

-- One row per conversation with something in the outbox. `taken` = a worker has its head until `ready_at`.
CREATE TABLE lane (
  conversation TEXT PRIMARY KEY,
  ready_at     INTEGER NOT NULL,
  taken        INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX lane_ready ON lane (ready_at);

CREATE TABLE document (
  kind       TEXT NOT NULL,
  id         TEXT NOT NULL,
  version    INTEGER NOT NULL,
  value      TEXT NOT NULL,
  expires_at INTEGER,
  PRIMARY KEY (kind, id)
) STRICT;
CREATE INDEX document_expires ON document (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE ledger (
  ledger TEXT NOT NULL,
  idx    INTEGER NOT NULL,
  at     INTEGER NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (ledger, idx)
) STRICT, WITHOUT ROWID;

-- Single values: the counter that lease fences come from, the mark that a health check writes.
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES ('fence', 0), ('health', 0);
