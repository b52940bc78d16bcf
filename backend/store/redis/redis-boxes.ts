import { z } from "zod";
import { ClinicId, DeskId } from "../../../shared/ids.ts";
import { msOf } from "../../../shared/time.ts";
import { MOST_BOXES, TRIES_A_BOX, type BoxTable } from "../relay-store.ts";
import { boxKey, keysOf } from "./redis-keys.ts";
import { redisScript, TextOrNothing, type RedisLine } from "./redis-line.ts";

const PUT = redisScript(`
  if redis.call('EXISTS', KEYS[1]) == 1 then return 'idTaken' end
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[2])
  if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[4]) then return 'tooMany' end
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
  redis.call('PEXPIRE', KEYS[2], ARGV[5])
  redis.call('HSET', KEYS[1], 'clinicId', ARGV[6], 'deskId', ARGV[7], 'proofHash', ARGV[8], 'sealed', ARGV[9],
    'triesLeft', ARGV[10], 'expiresAt', ARGV[3])
  redis.call('PEXPIRE', KEYS[1], ARGV[5])
  return 'put'
`);

const TAKE = redisScript(`
  local box = redis.call('HMGET', KEYS[1], 'clinicId', 'deskId', 'proofHash', 'sealed', 'triesLeft', 'expiresAt')
  if not box[1] or tonumber(box[6]) <= tonumber(ARGV[2]) then return {'gone'} end
  if box[3] == ARGV[1] then
    redis.call('DEL', KEYS[1])
    return {'taken', box[1], box[2], box[4]}
  end
  local left = tonumber(box[5]) - 1
  if left == 0 then redis.call('DEL', KEYS[1]) else redis.call('HSET', KEYS[1], 'triesLeft', left) end
  return {'wrong', box[1], left}
`);

const Taking = z.union([
  z.tuple([z.literal("gone")]),
  z.tuple([z.literal("taken"), ClinicId, DeskId, z.string()]),
  z.tuple([z.literal("wrong"), ClinicId, z.number()]),
]);

/** The boxes in Redis; they go by themselves when their time is over. */
export function createRedisBoxes(line: RedisLine): BoxTable {
  return {
    put: async ({ id, clinicId, deskId, proofHash, sealed, expiresAt }, now) => {
      const [from, to] = [msOf(now), msOf(expiresAt)];
      const outcome = await line.run(
        PUT,
        [boxKey(id), keysOf(clinicId).boxes],
        [id, from, to, MOST_BOXES, to - from, clinicId, deskId, proofHash, sealed, TRIES_A_BOX],
      );
      return z.enum(["put", "idTaken", "tooMany"]).parse(outcome);
    },
    take: async ({ id, proofHash, now }) => {
      const taking = Taking.parse(await line.run(TAKE, [boxKey(id)], [proofHash, msOf(now)]));
      if (taking[0] === "gone") return { kind: "gone" };
      const forget = () => line.send("ZREM", keysOf(taking[1]).boxes, id);
      if (taking[0] === "taken") {
        const [kind, clinicId, deskId, sealed] = taking;
        await forget();
        return { kind, box: { clinicId, deskId, sealed } };
      }
      const [kind, , triesLeft] = taking;
      if (triesLeft === 0) await forget();
      return { kind, triesLeft };
    },
    withdraw: async (id, clinicId) => {
      const owner = TextOrNothing.parse(await line.send("HGET", boxKey(id), "clinicId"));
      if (owner !== clinicId) return;
      await Promise.all([line.send("DEL", boxKey(id)), line.send("ZREM", keysOf(clinicId).boxes, id)]);
    },
  };
}
