-- Shared by every command; put in front of them by library.ts, which also defines LIBRARY (name and version).
-- A command's KEYS all carry one hash tag, so it runs in one slot. Times and spans are milliseconds, by the caller's clock.

-- `flags`: 'no-writes' for reads; 'allow-oom' for what frees memory, so that a full server can still be emptied.
local function command(name, callback, flags)
  redis.register_function { function_name = name .. LIBRARY, callback = callback, flags = flags or {} }
end

-- What there is to know about a conversation stands in one hash, its state:
--   version, last_seq, owner_fence, facts, content, key, place    written by commits, all of them by the first
--   lease (`fence holder`, '' once given back), leased_until      who has the turn
--   d:<activity> (`keepUntil seq`)                                which activities have been answered
--   gone                                                          that alone, for a while, when it has been deleted
-- There is a conversation when there is a version; a lease may come before it.

-- A lease outlives its time, so that a late commit still meets its successor.
local LEASE_KEPT = 24 * 60 * 60 * 1000

local function holds_lease(state, lease)
  return redis.call('HGET', state, 'lease') == lease
end

-- Where an activity was answered, while what is remembered of it counts.
local function seen(remembered, now)
  if not remembered then return nil end
  local keep_until, seq = string.match(remembered, '^(%d+) (%d+)$')
  if tonumber(keep_until) <= now then return nil end
  return tonumber(seq)
end

-- A document is one string, `version expiresAt json` (expiresAt may be empty). Returns the version while it lives, else 0.
local function living_version(hash, id, now)
  local value = redis.call('HGET', hash, id)
  if not value then return 0 end
  local version, expires_at = string.match(value, '^(%d+) (%d*) ')
  -- What is damaged is written over.
  if not version then return 0 end
  if expires_at ~= '' and tonumber(expires_at) <= now then return 0 end
  return tonumber(version)
end

-- The head of a lane is what the caller was given: taken, that number, that try.
local function is_head(list, attempt, seq, tries)
  local known = redis.call('HMGET', attempt, 'taken', 'tries')
  return known[1] == '1' and known[2] == tries and redis.call('LINDEX', list, 0) == seq
end

-- The lane's next message is ready at `ready_at`; an empty lane is forgotten.
local function move_on(ready, list, attempt, conversation, ready_at)
  if redis.call('EXISTS', list) == 1 then
    redis.call('ZADD', ready, ready_at, conversation)
  else
    redis.call('ZREM', ready, conversation)
    redis.call('UNLINK', attempt)
  end
end
