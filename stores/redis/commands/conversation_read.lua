-- The state of a conversation with its data key, from one moment.
-- KEYS: 1 state, 2 data key
-- ARGV: none
-- Returns: {} | {version, last seq, owner fence, facts, content, data key}
command('conversation_read', function(KEYS)
  return read_conversation(KEYS[1], KEYS[2]) or {}
end, { 'no-writes' })
