import type { ClinicTable } from "../relay-store.ts";
import { keysOf } from "./redis-keys.ts";
import { TextOrNothing, type RedisLine } from "./redis-line.ts";

/** The clinics in Redis. */
export function createRedisClinics(line: RedisLine): ClinicTable {
  return {
    findPublicKey: async (id) =>
      TextOrNothing.parse(await line.send("HGET", keysOf(id).clinic, "publicKey")) ?? undefined,
    register: async ({ id, publicKey, registeredAt }) => {
      const key = keysOf(id).clinic;
      await Promise.all([
        line.send("HSETNX", key, "publicKey", publicKey),
        line.send("HSETNX", key, "registeredAt", registeredAt),
      ]);
    },
  };
}
