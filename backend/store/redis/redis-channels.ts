import { z } from "zod";
import { CalendarKey, type ClinicId } from "../../../shared/ids.ts";
import { Instant, msOf } from "../../../shared/time.ts";
import { TOKEN_LIFE_MS } from "../../channel-token.ts";
import { decideBinding, decideOpening, freshChannel, type ChannelChanges } from "../channel-rules.ts";
import { Channel, MOST_CHANNELS, type ChannelTable } from "../channel-table.ts";
import { keysOf } from "./redis-keys.ts";
import { Pairs, redisScript, TextOrNothing, type RedisLine } from "./redis-line.ts";

/** How often a change is decided anew when another node was faster. */
const TRIES = 10;

/*
 * The one thing that comes often, in one piece and one round: compare the message's number, count the change, tell every node.
 * The same rules as `decideMessage`. A message's number is kept as text, because Lua would round it when it writes JSON.
 */
const RECEIVE = redisScript(`
  local text = redis.call('HGET', KEYS[1], ARGV[1])
  if not text then
    if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[10]) then return {'ended'} end
    text = ARGV[2]
  end
  local channel = cjson.decode(text)
  if channel.endedAt ~= cjson.null then return {'ended'} end
  if channel.resourceId ~= cjson.null and channel.resourceId ~= ARGV[4] then return {'otherResource'} end
  if tonumber(ARGV[3]) <= tonumber(channel.messageNumber) then return {'repeated'} end
  channel.messageNumber = ARGV[3]
  channel.resourceId = ARGV[4]
  channel.lastMessageAt = ARGV[6]
  redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(channel))
  redis.call('INCR', KEYS[3])
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ARGV[9]) end
  if ARGV[5] == 'sync' then return {'alive'} end
  local number = tonumber(ARGV[7])
  local before = redis.call('HGET', KEYS[2], ARGV[8])
  if before then number = math.max(number, tonumber(string.match(before, '^%d+')) + 1) end
  local written = string.format('%.0f', number)
  redis.call('HSET', KEYS[2], ARGV[8], written .. ' ' .. ARGV[6])
  redis.call('PEXPIRE', KEYS[2], ARGV[9])
  redis.call('PUBLISH', ARGV[11], 'changed ' .. ARGV[8] .. ' ' .. written .. ' ' .. ARGV[7])
  return {'changed', written}
`);

/** Writes what was decided, unless something has changed since it was read. */
const CHANGE = redisScript(`
  if (redis.call('GET', KEYS[3]) or '0') ~= ARGV[1] then return 0 end
  local changes = cjson.decode(ARGV[3])
  for _, one in ipairs(changes.kept) do redis.call('HSET', KEYS[1], one[1], one[2]) end
  for _, id in ipairs(changes.dropped) do redis.call('HDEL', KEYS[1], id) end
  for _, key in ipairs(changes.forgotten) do redis.call('HDEL', KEYS[2], key) end
  redis.call('INCR', KEYS[3])
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ARGV[2]) end
  return 1
`);

const Outcome = z.union([
  z.tuple([z.enum(["ended", "otherResource", "repeated", "alive"])]),
  z.tuple([z.literal("changed"), z.coerce.number()]),
]);

const Kept = Channel.extend({ messageNumber: z.coerce.number() });

/** The channels of all clinics in Redis. They expire with their newest token. */
export function createRedisChannels(line: RedisLine): ChannelTable {
  const change = async <Result>(
    clinicId: ClinicId,
    decide: (channels: readonly Channel[]) => ChannelChanges<Result>,
  ): Promise<Result> => {
    const keys = keysOf(clinicId);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      // Read first: whoever changes the rest changes this too.
      const revision = TextOrNothing.parse(await line.send("GET", keys.revision)) ?? "0";
      const [channelPairs, calendarPairs] = await Promise.all([
        line.send("HGETALL", keys.channels),
        line.send("HGETALL", keys.calendars),
      ]);
      const channels = Array.from(Pairs.parse(channelPairs).values(), (text) => Kept.parse(JSON.parse(text)));
      const { outcome, kept, dropped } = decide(channels);
      if (kept.length + dropped.length === 0) return outcome;
      const used = new Set(
        [...channels.filter(({ id }) => !dropped.includes(id)), ...kept].map(
          ({ calendarKey }) => calendarKey,
        ),
      );
      const forgotten = Array.from(Pairs.parse(calendarPairs).keys()).filter(
        (key) => !used.has(CalendarKey.parse(key)),
      );
      const changes = JSON.stringify({
        kept: kept.map((channel) => [channel.id, written(channel)]),
        dropped,
        forgotten,
      });
      const done = await line.run(
        CHANGE,
        [keys.channels, keys.calendars, keys.revision],
        [revision, TOKEN_LIFE_MS, changes],
      );
      if (done === 1) return outcome;
    }
    throw new Error("a clinic's channels change too often");
  };

  return {
    open: (channel, mode) =>
      change(channel.clinicId, (channels) => decideOpening(channels, { channel, mode })),
    bind: (bound) => change(bound.clinicId, (channels) => decideBinding(channels, bound)),
    end: ({ id, clinicId, now }) =>
      change(clinicId, (channels) => ({
        outcome: undefined,
        kept: channels
          .filter((channel) => channel.id === id && channel.endedAt === null)
          .map((channel) => ({ ...channel, endedAt: now })),
        dropped: [],
      })),
    receive: async ({ channel, messageNumber, resourceId, meaning, at }) => {
      const { id, clinicId, calendarKey } = channel;
      const keys = keysOf(clinicId);
      const [kind, number = 0] = Outcome.parse(
        await line.run(
          RECEIVE,
          [keys.channels, keys.calendars, keys.revision],
          [
            id,
            written(freshChannel(channel, null)),
            messageNumber,
            resourceId,
            meaning,
            at,
            msOf(at),
            calendarKey,
            TOKEN_LIFE_MS,
            MOST_CHANNELS,
            keys.news,
          ],
        ),
      );
      return kind === "changed" ? { kind, number } : { kind };
    },
    listChanges: async (clinicId) =>
      Array.from(Pairs.parse(await line.send("HGETALL", keysOf(clinicId).calendars)), ([key, value]) => {
        const [number, changedAt] = value.split(" ");
        return {
          calendarKey: CalendarKey.parse(key),
          changedAt: Instant.parse(changedAt),
          number: Number(number),
        };
      }).toSorted((one, other) => (one.calendarKey < other.calendarKey ? -1 : 1)),
  };
}

function written(channel: Channel): string {
  return JSON.stringify({ ...channel, messageNumber: String(channel.messageNumber) });
}
