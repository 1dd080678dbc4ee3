import { type PromptRedis, RedisScript } from '../../platform/redis/index.js';
import { type LimitWindow, stateOf, type Taking } from './limit-window.js';

/**
 * Each window is a list of the times of its calls, newest first. ARGV holds quota and milliseconds of each.
 * Answers whether the call was let in, then for each window how many calls it holds and the milliseconds until
 * there is room for one more. A refused call leaves no trace, so asking too early never lengthens the wait.
 */
const TAKE = new RedisScript(`
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local admitted = 1
  for i, key in ipairs(KEYS) do
    local quota, span = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
    local oldest = redis.call('LINDEX', key, -1)
    while oldest and oldest + span <= now do
      redis.call('RPOP', key)
      oldest = redis.call('LINDEX', key, -1)
    end
    if redis.call('LLEN', key) >= quota then admitted = 0 end
  end

  local answer = { admitted }
  for i, key in ipairs(KEYS) do
    local quota, span = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
    if admitted == 1 then
      redis.call('LPUSH', key, now)
      redis.call('PEXPIRE', key, span)
    end
    local used = redis.call('LLEN', key)
    local leaving = redis.call('LINDEX', key, math.min(used, quota) - 1)
    table.insert(answer, used)
    table.insert(answer, leaving and leaving + span - now or 0)
  end
  return answer
`);

/** Counts calls in Redis, for all processes together and by its clock. Fails promptly when Redis is away. */
export class SharedWindows {
  constructor(private readonly redis: PromptRedis) {}

  async take(subject: string, windows: readonly LimitWindow[]): Promise<Taking> {
    const answer = await this.redis.run(
      TAKE,
      windows.map((window) => keyOf(subject, window)),
      windows.flatMap(({ quota, seconds }) => [quota, seconds * 1_000]),
    );
    const [isAdmitted, ...numbers] = answer as number[];
    const states = windows.map((window, i) => stateOf(window, numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0));
    return { isAdmitted: isAdmitted === 1, states };
  }
}

/** The braces keep all windows of a subject in one slot of a Redis Cluster, as one script needs them. */
function keyOf(subject: string, window: LimitWindow): string {
  return `profile-lookup:limit:{${subject}}:${window.name}`;
}
