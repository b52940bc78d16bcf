import { createHash } from "node:crypto";
import { createClient } from "@redis/client";
import { z } from "zod";
import type { Timers } from "../../timers.ts";
import { StoreUnreachableError } from "../store-unreachable-error.ts";

/** A command that has no answer by then counts as lost; Google and desks come again. */
const ANSWER_WITHIN_MS = 2_000;
const CONNECT_WITHIN_MS = 3_000;
const PING_EVERY_MS = 2_000;
/** A line without a sign of life for this long is dead. */
const SILENT_FOR_MS = 5_000;
const LONGEST_PAUSE_MS = 2_000;
const CLOSED_WITHIN_MS = 1_000;
/** How often a node that starts tries before it says that it cannot. */
const TRIES_AT_START = 3;

/** A script that Redis runs in one piece. */
export interface RedisScript {
  readonly text: string;
  readonly hash: string;
}

/** A script of this text. */
export function redisScript(text: string): RedisScript {
  return { text, hash: createHash("sha1").update(text).digest("hex") };
}

/** Commands to one Redis. Everything rejects with StoreUnreachableError while it is out of reach: nothing waits in a queue. */
export interface RedisLine {
  readonly open: () => Promise<void>;
  readonly isReachable: () => boolean;
  readonly send: (...command: readonly string[]) => Promise<unknown>;
  readonly run: (
    script: RedisScript,
    keys: readonly string[],
    args: readonly (string | number)[],
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Which Redis, and what to do when it comes and goes. */
export interface RedisAddress {
  readonly url: string;
  readonly timers: Timers;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

/** A client that keeps coming back; `onReady` hears of each time it is there, `onLost` of each time it is not any more. */
export function createRedisClient(
  address: RedisAddress,
  parts: { readonly RESP: 2 | 3; readonly onReady: () => void; readonly onLost: () => void },
) {
  const { url, random } = address;
  let wasReady = false;
  let isLost = false;
  const client = createClient({
    url,
    RESP: parts.RESP,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: "disabled",
    pingInterval: PING_EVERY_MS,
    socket: {
      connectTimeout: CONNECT_WITHIN_MS,
      socketTimeout: SILENT_FOR_MS,
      reconnectStrategy: (tries, cause) =>
        !wasReady && tries >= TRIES_AT_START
          ? new StoreUnreachableError(new URL(url).host, { cause })
          : Math.min(LONGEST_PAUSE_MS, 50 * 2 ** tries) * (0.5 + random()),
    },
  });
  client.on("ready", () => {
    wasReady = true;
    isLost = false;
    parts.onReady();
  });
  // Every failed try comes here; one word of it is enough.
  client.on("error", () => {
    if (isLost || !wasReady) return;
    isLost = true;
    parts.onLost();
  });
  return client;
}

/** Ends a client once it has its answers, or a second later: a Redis that hangs gives none. */
export async function closeRedisClient(
  client: ReturnType<typeof createRedisClient>,
  timers: Timers,
): Promise<void> {
  if (!client.isReady) return client.destroy();
  const stop = timers.after(CLOSED_WITHIN_MS, () => client.destroy());
  // Rejected where it was destroyed meanwhile, which is as good.
  await client.close().catch(() => {});
  stop();
}

/** A line that is not open yet. */
export function createRedisLine(
  address: RedisAddress,
  watch: { readonly onReady: () => void; readonly onLost: () => void },
): RedisLine {
  const { url, timers } = address;
  const { host } = new URL(url);
  const client = createRedisClient(address, { RESP: 2, ...watch });

  const within = async (answer: Promise<unknown>): Promise<unknown> => {
    const late = Promise.withResolvers<never>();
    const stop = timers.after(ANSWER_WITHIN_MS, () => late.reject(new StoreUnreachableError(host)));
    try {
      return await Promise.race([answer, late.promise]);
    } catch (fault) {
      if (isAnswer(fault)) throw fault;
      throw new StoreUnreachableError(host, { cause: fault });
    } finally {
      stop();
    }
  };
  const send = (...command: readonly string[]) => within(client.sendCommand([...command]));

  return {
    open: async () => {
      try {
        await client.connect();
      } catch (fault) {
        throw new StoreUnreachableError(host, { cause: fault });
      }
    },
    isReachable: () => client.isReady,
    send,
    run: async (script, keys, args) => {
      const rest = [String(keys.length), ...keys, ...args.map(String)];
      try {
        return await send("EVALSHA", script.hash, ...rest);
      } catch (fault) {
        if (!(fault instanceof Error && fault.message.startsWith("NOSCRIPT"))) throw fault;
        return send("EVAL", script.text, ...rest);
      }
    },
    close: () => closeRedisClient(client, timers),
  };
}

/** True for what Redis itself has answered. */
function isAnswer(fault: unknown): fault is Error {
  return (
    fault instanceof Error && ["SimpleError", "BlobError", "ErrorReply"].includes(fault.constructor.name)
  );
}

/** A reply that is a text, or nothing. */
export const TextOrNothing = z.string().nullable();

/** The reply to HGETALL: name and value in turns. */
export const Pairs = z.array(z.string()).transform((flat) => {
  const pairs = new Map<string, string>();
  for (let index = 0; index + 1 < flat.length; index += 2)
    pairs.set(flat[index] ?? "", flat[index + 1] ?? "");
  return pairs;
});
