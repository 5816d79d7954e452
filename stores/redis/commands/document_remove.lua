-- Removes a document.
-- KEYS: 1 documents of the kind, 2 their expiry times
-- ARGV: 1 id, 2 now
-- Returns: 1 for the one caller that removed a living document, else 0
command('document_remove', function(KEYS, ARGV)
  local lived = living_version(KEYS[1], ARGV[1], tonumber(ARGV[2])) > 0
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('ZREM', KEYS[2], ARGV[1])
  return lived and 1 or 0
end, { 'allow-oom' })
