import { z } from "zod";
import { ClinicId } from "../../../shared/ids.ts";
import { Recovered } from "../../../shared/relay/protocol.ts";
import { Recovery, type RecoveryTable } from "../relay-store.ts";
import { keysOf, recoveryKey } from "./redis-keys.ts";
import { redisScript, TextOrNothing, type RedisLine } from "./redis-line.ts";

/* The clinic's own key is the truth; the id's key only tells whose it is, and goes with the recovery it was made for. */
const KEEP = redisScript(`
  local owner = redis.call('GET', KEYS[1])
  if owner and owner ~= ARGV[1] then return 'idTaken' end
  local before = redis.call('GET', KEYS[2])
  if before then redis.call('DEL', ARGV[3] .. cjson.decode(before).id) end
  redis.call('SET', KEYS[1], ARGV[1])
  redis.call('SET', KEYS[2], ARGV[2])
  return 'kept'
`);

const NOTE_RECOVERED = redisScript(`
  redis.call('SET', KEYS[1], ARGV[1])
  redis.call('PUBLISH', ARGV[2], 'recovered ' .. ARGV[1])
  return 1
`);

/** The recoveries of all clinics in Redis. */
export function createRedisRecoveries(line: RedisLine): RecoveryTable {
  const findOf = async (clinicId: ClinicId) => {
    const text = TextOrNothing.parse(await line.send("GET", keysOf(clinicId).recovery));
    return text === null ? undefined : Recovery.parse(JSON.parse(text));
  };
  return {
    keep: async (recovery) => {
      const { id, clinicId } = recovery;
      const outcome = await line.run(
        KEEP,
        [recoveryKey(id), keysOf(clinicId).recovery],
        [clinicId, JSON.stringify(recovery), recoveryKey("")],
      );
      return z.enum(["kept", "idTaken"]).parse(outcome);
    },
    find: async (id) => {
      const owner = TextOrNothing.parse(await line.send("GET", recoveryKey(id)));
      const found = owner === null ? undefined : await findOf(ClinicId.parse(owner));
      return found?.id === id ? found : undefined;
    },
    findOf,
    findRecovered: async (clinicId) => {
      const text = TextOrNothing.parse(await line.send("GET", keysOf(clinicId).recovered));
      return text === null ? undefined : Recovered.parse(JSON.parse(text));
    },
    noteRecovered: async (clinicId, recovered) => {
      const keys = keysOf(clinicId);
      await line.run(NOTE_RECOVERED, [keys.recovered], [JSON.stringify(recovered), keys.news]);
    },
  };
}
