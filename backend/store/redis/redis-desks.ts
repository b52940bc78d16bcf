import { z } from "zod";
import { DeskId } from "../../../shared/ids.ts";
import { DeskRevocation } from "../../../shared/relay/protocol.ts";
import { addMs, Instant } from "../../../shared/time.ts";
import { MOST_DESKS, type DeskTable } from "../relay-store.ts";
import { keysOf } from "./redis-keys.ts";
import { Pairs, redisScript, TextOrNothing, type RedisLine } from "./redis-line.ts";

/** A socket that was not known to be open for this long is gone: nodes note theirs every 4 min. */
const LINE_LIFE_MS = 5 * 60_000;

const ADMIT = redisScript(`
  local text = redis.call('HGET', KEYS[1], ARGV[1])
  if text then
    local desk = cjson.decode(text)
    if desk.revocation ~= cjson.null then return {'revoked', desk.revocation} end
    if desk.publicKey ~= ARGV[2] then return {'notAdmitted'} end
  else
    if ARGV[4] == 'certificate' and redis.call('EXISTS', KEYS[2]) == 1 then return {'notAdmitted'} end
    if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[5]) then return {'notAdmitted'} end
    redis.call('HSET', KEYS[1], ARGV[1], ARGV[6])
  end
  redis.call('HSET', KEYS[3], ARGV[1], ARGV[3])
  return {'admitted'}
`);

/* The revocation stays the text it came as: what is signed must not be written anew. */
const REVOKE = redisScript(`
  local text = redis.call('HGET', KEYS[1], ARGV[1])
  local desk = text and cjson.decode(text) or {publicKey = cjson.null, enrolledAt = ARGV[3], revocation = cjson.null}
  if desk.revocation == cjson.null then
    desk.revocation = ARGV[2]
    redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(desk))
  end
  redis.call('SET', KEYS[2], ARGV[3], 'NX')
  redis.call('PUBLISH', ARGV[4], 'revoked ' .. ARGV[2])
  return 1
`);

const Kept = z.object({
  publicKey: z.string().nullable(),
  enrolledAt: Instant,
  revocation: z.string().nullable(),
});

const Admission = z.union([
  z.tuple([z.enum(["admitted", "notAdmitted"])]),
  z.tuple([z.literal("revoked"), z.string()]),
]);

/** The desks of all clinics in Redis. */
export function createRedisDesks(line: RedisLine): DeskTable {
  const findRevocations: DeskTable["findRevocations"] = async (clinicId, deskIds) => {
    if (deskIds.length === 0) return [];
    const texts = z.array(TextOrNothing).parse(await line.send("HMGET", keysOf(clinicId).desks, ...deskIds));
    return texts
      .map((text) => (text === null ? null : Kept.parse(JSON.parse(text)).revocation))
      .filter((revocation) => revocation !== null)
      .map(readRevocation);
  };

  return {
    admit: async ({ clinicId, deskId, publicKey, at, by }) => {
      const keys = keysOf(clinicId);
      const fresh = JSON.stringify({ publicKey, enrolledAt: at, revocation: null });
      const [kind, revocation] = Admission.parse(
        await line.run(
          ADMIT,
          [keys.desks, keys.closed, keys.seen],
          [deskId, publicKey, at, by, MOST_DESKS, fresh],
        ),
      );
      return kind === "revoked" ? { kind, revocation: readRevocation(revocation) } : { kind };
    },
    revoke: async (revocation) => {
      const { clinicId, deskId, revokedAt } = revocation;
      const keys = keysOf(clinicId);
      await line.run(
        REVOKE,
        [keys.desks, keys.closed],
        [deskId, JSON.stringify(revocation), revokedAt, keys.news],
      );
    },
    findRevocation: async (clinicId, deskId) => (await findRevocations(clinicId, [deskId]))[0],
    findRevocations,
    listConnected: async (clinicId, now) => {
      const lines = Pairs.parse(await line.send("HGETALL", keysOf(clinicId).lines));
      return new Set(
        Array.from(lines)
          .filter(([, openAt]) => addMs(Instant.parse(openAt), LINE_LIFE_MS) > now)
          .map(([id]) => DeskId.parse(id)),
      );
    },
    list: async (clinicId, now) => {
      const keys = keysOf(clinicId);
      const [desks, seen, lines] = await Promise.all(
        [keys.desks, keys.seen, keys.lines].map(async (key) => Pairs.parse(await line.send("HGETALL", key))),
      );
      return Array.from(desks ?? [], ([id, text]) => ({ id, ...Kept.parse(JSON.parse(text)) }))
        .toSorted((one, other) => (one.enrolledAt + one.id < other.enrolledAt + other.id ? -1 : 1))
        .map(({ id, revocation }) => {
          const seenAt = seen?.get(id);
          const openAt = lines?.get(id);
          return {
            deskId: DeskId.parse(id),
            revocation: revocation === null ? null : readRevocation(revocation),
            seenAt: seenAt === undefined ? null : Instant.parse(seenAt),
            line:
              openAt !== undefined && addMs(Instant.parse(openAt), LINE_LIFE_MS) > now ? "connected" : "away",
          };
        });
    },
    noteLine: async ({ clinicId, deskId, line: state, at }) => {
      const keys = keysOf(clinicId);
      await Promise.all([
        line.send("HSET", keys.seen, deskId, at),
        state === "connected"
          ? line.send("HSET", keys.lines, deskId, at)
          : line.send("HDEL", keys.lines, deskId),
      ]);
    },
  };
}

function readRevocation(text: string): DeskRevocation {
  return DeskRevocation.parse(JSON.parse(text));
}
