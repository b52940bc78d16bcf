import type { Clock } from "../../../shared/time.ts";
import type { OnceTable } from "../relay-store.ts";
import { onceKey } from "./redis-keys.ts";
import { TextOrNothing, type RedisLine } from "./redis-line.ts";

/** What is good once, in Redis, so that a ticket of one node is good on every other. */
export function createRedisOnce(line: RedisLine, clock: Clock): OnceTable {
  return {
    put: async (kind, { key, value, expiresAt }) => {
      const life = Math.max(1, Math.ceil(expiresAt - clock.now()));
      const done = await line.send(
        "SET",
        onceKey(kind, key),
        `${expiresAt} ${value}`,
        "NX",
        "PX",
        String(life),
      );
      return done === "OK";
    },
    take: async (kind, key) => {
      const text = TextOrNothing.parse(await line.send("GETDEL", onceKey(kind, key)));
      if (text === null) return undefined;
      const space = text.indexOf(" ");
      return Number(text.slice(0, space)) > clock.now() ? text.slice(space + 1) : undefined;
    },
  };
}
