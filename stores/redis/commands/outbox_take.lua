-- Takes the head of one lane, when the lane is ready. Taking it again after its time ran out counts as a try.
-- KEYS: 1 ready lanes, 2 lane, 3 attempt
-- ARGV: 1 conversation, 2 now, 3 taken until
-- Returns: {} | {seq, tries}
command('outbox_take', function(KEYS, ARGV)
  local ready_at = redis.call('ZSCORE', KEYS[1], ARGV[1])
  if not ready_at or tonumber(ready_at) > tonumber(ARGV[2]) then return {} end
  local seq = redis.call('LINDEX', KEYS[2], 0)
  if not seq then
    -- Nothing to send, and ready for ever: it would stand before every other lane.
    redis.call('ZREM', KEYS[1], ARGV[1])
    return {}
  end
  if not tonumber(seq) then return redis.error_reply('WRONGTYPE a message of the lane is no number') end
  local known = redis.call('HMGET', KEYS[3], 'taken', 'tries')
  local tries = (tonumber(known[2] or 0) or 0) + (tonumber(known[1] or 0) or 0)
  redis.call('HSET', KEYS[3], 'taken', 1, 'tries', tries)
  redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
  return { tonumber(seq), tries }
end)
