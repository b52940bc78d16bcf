import { z } from "zod";
import { ClinicDocument } from "../../../shared/relay/protocol.ts";
import type { DocumentTable } from "../relay-store.ts";
import { keysOf } from "./redis-keys.ts";
import { redisScript, TextOrNothing, type RedisLine } from "./redis-line.ts";

const REPLACE = redisScript(`
  local version = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
  if tonumber(ARGV[1]) ~= version + 1 then return version end
  redis.call('HSET', KEYS[1], 'version', ARGV[1], 'body', ARGV[2])
  redis.call('PUBLISH', ARGV[3], 'documentChanged ' .. ARGV[1])
  return -1
`);

/** The documents in Redis. */
export function createRedisDocuments(line: RedisLine): DocumentTable {
  return {
    read: async (clinicId) => {
      const body = TextOrNothing.parse(await line.send("HGET", keysOf(clinicId).document, "body"));
      return body === null ? undefined : ClinicDocument.parse(JSON.parse(body));
    },
    versionOf: async (clinicId) =>
      Number(TextOrNothing.parse(await line.send("HGET", keysOf(clinicId).document, "version")) ?? 0),
    replace: async (clinicId, document) => {
      const keys = keysOf(clinicId);
      const version = z
        .number()
        .parse(
          await line.run(REPLACE, [keys.document], [document.version, JSON.stringify(document), keys.news]),
        );
      return version === -1 ? { kind: "replaced" } : { kind: "versionConflict", version };
    },
  };
}
