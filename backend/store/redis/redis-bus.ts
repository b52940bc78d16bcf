import { z } from "zod";
import { assertNever } from "../../../shared/assert.ts";
import { CalendarKey, ClinicId } from "../../../shared/ids.ts";
import { DeskRevocation, Recovered } from "../../../shared/relay/protocol.ts";
import type { News, NewsBus } from "../relay-store.ts";
import { StoreUnreachableError } from "../store-unreachable-error.ts";
import { keysOf } from "./redis-keys.ts";
import { closeRedisClient, createRedisClient, type RedisAddress } from "./redis-line.ts";

const FOLLOWED_WITHIN_MS = 2_000;

/** A bus to open and close; whoever watches it knows of its gaps. */
export interface RedisBus extends Omit<NewsBus, "onGap"> {
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The bus of several nodes: one channel of Redis for each clinic, subscribed to only while this node holds its sockets. The line
 * subscribes anew by itself when it was lost; what was told meanwhile is a gap.
 */
export function createRedisBus(
  address: RedisAddress,
  watch: { readonly onReady: () => void; readonly onLost: () => void },
): RedisBus {
  const listeners: ((news: News) => void)[] = [];
  const client = createRedisClient(address, { RESP: 3, ...watch });
  const { timers, url } = address;
  // One for all channels: who subscribes twice hears once.
  const hear = (text: string, channel: string) => {
    const news = readNews(ClinicId.parse(channel.split(":")[1]), text);
    if (news !== undefined) for (const listener of listeners) listener(news);
  };

  return {
    open: async () => {
      try {
        await client.connect();
      } catch (fault) {
        throw new StoreUnreachableError(new URL(url).host, { cause: fault });
      }
    },
    close: () => closeRedisClient(client, timers),
    follow: async (clinicId) => {
      const late = Promise.withResolvers<never>();
      const stop = timers.after(FOLLOWED_WITHIN_MS, () =>
        late.reject(new StoreUnreachableError(new URL(url).host)),
      );
      const subscribed = client.subscribe(keysOf(clinicId).news, hear);
      try {
        await Promise.race([subscribed, late.promise]);
      } finally {
        stop();
      }
    },
    unfollow: (clinicId) => {
      // While the line is lost this is remembered, and not asked for again.
      client.unsubscribe(keysOf(clinicId).news).catch(() => {});
    },
    onNews: (listener) => {
      listeners.push(listener);
    },
  };
}

const Kind = z.enum(["changed", "documentChanged", "revoked", "recovered"]);

/** What another node has said; undefined for what only a newer one would. */
function readNews(clinicId: ClinicId, text: string): News | undefined {
  const [word = "", ...rest] = text.split(" ");
  const kind = Kind.safeParse(word).data;
  switch (kind) {
    case undefined:
      return undefined;
    case "changed": {
      const [calendarKey, number, takenAt] = rest;
      return {
        kind: "changed",
        clinicId,
        calendarKey: CalendarKey.parse(calendarKey),
        number: Number(number),
        takenAt: Number(takenAt),
      };
    }
    case "documentChanged":
      return { kind: "documentChanged", clinicId, version: Number(rest[0]) };
    case "revoked":
      return {
        kind: "revoked",
        clinicId,
        revocation: DeskRevocation.parse(JSON.parse(rest.join(" "))),
      };
    case "recovered":
      return { kind: "recovered", clinicId, recovered: Recovered.parse(JSON.parse(rest.join(" "))) };
    default:
      return assertNever(kind);
  }
}
