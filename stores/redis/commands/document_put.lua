-- Writes a document; removes a few of its kind that have expired.
-- KEYS: 1 documents of the kind, 2 their expiry times
-- ARGV: 1 id, 2 now, 3 value, 4 expected version ('' = any), 5 expires at ('' = never)
-- Returns: {'ok', version} | {'conflict', version}
command('document_put', function(KEYS, ARGV)
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, 20)) do
    redis.call('HDEL', KEYS[1], id)
    redis.call('ZREM', KEYS[2], id)
  end
  local version = living_version(KEYS[1], ARGV[1], tonumber(ARGV[2]))
  if ARGV[4] ~= '' and tonumber(ARGV[4]) ~= version then return { 'conflict', version } end
  redis.call('HSET', KEYS[1], ARGV[1], string.format('%d %s ', version + 1, ARGV[5]) .. ARGV[3])
  if ARGV[5] == '' then redis.call('ZREM', KEYS[2], ARGV[1])
  else redis.call('ZADD', KEYS[2], ARGV[5], ARGV[1]) end
  return { 'ok', version + 1 }
end)
