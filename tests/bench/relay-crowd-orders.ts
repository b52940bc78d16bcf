import { z } from "zod";
import { ChannelId } from "../../shared/ids.ts";

/* What the bench tells its load generator, and what that answers: all in plain messages between two processes. */

/** How a server wants to be spoken to; nchan and the bare server want nothing beyond the websocket itself. */
export const Dialect = z.enum(["plain", "socket.io", "relay"]);
export type Dialect = z.infer<typeof Dialect>;

/** A socket to open: from which address, what for, and what is said first. */
const WantedSocket = z.object({
  from: z.string(),
  path: z.string(),
  authorization: z.string().nullable(),
  hello: z.string().nullable(),
});
export type WantedSocket = z.infer<typeof WantedSocket>;

/** A message of Google's, to be sent again and again with a rising number. */
const Webhook = z.object({
  channelId: ChannelId,
  token: z.string(),
  /** What its hints name, 43 characters. */
  calendarKey: z.string(),
  /** How many sockets must hear of it. */
  heardBy: z.int(),
});
export type Webhook = z.infer<typeof Webhook>;

/** An order. */
export const Order = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("server"), port: z.int(), dialect: Dialect }),
  z.object({ kind: z.literal("open"), sockets: z.array(WantedSocket), atOnce: z.int() }),
  z.object({ kind: z.literal("aim"), webhooks: z.array(Webhook), body: z.enum(["none", "hint"]) }),
  /** Sends each of the webhooks once, as fast as the answers come. */
  z.object({ kind: z.literal("burst"), lines: z.int(), expected: z.int(), hints: z.enum(["all", "any"]) }),
  /** Sends so many, each to any one of the webhooks, as fast as the answers come. */
  z.object({ kind: z.literal("flood"), lines: z.int(), count: z.int(), seed: z.int() }),
  /** Asks what the flood has come to by now. */
  z.object({ kind: z.literal("known") }),
  /** Sends so many a second, whether answers come or not. */
  z.object({ kind: z.literal("pace"), perSecond: z.int(), count: z.int(), waitMs: z.int() }),
]);
export type Order = z.infer<typeof Order>;

/** What came of opening sockets. */
export const Opened = z.object({ opened: z.int(), refused: z.int(), tookMs: z.number() });

/** What came of a burst. */
export const Burst = z.object({
  sent: z.int(),
  tookMs: z.number(),
  /** Hints that should have come and did not. */
  lost: z.int(),
  heard: z.int(),
});

/** How long a flood took until all was answered. */
export const Flood = z.object({ tookMs: z.number() });

/** What is known of a flood so far. */
export const Known = z.object({
  heard: z.int(),
  /** Hints there would be if each message made its own. */
  due: z.int(),
  /** By calendar the last number that each socket has heard; empty where the server makes a hint of each message. */
  lastOf: z.record(z.string(), z.array(z.int())),
});
export type Known = z.infer<typeof Known>;

/** What came of steady sending; times in milliseconds, one for each hint. */
export const Pace = z.object({
  sent: z.int(),
  heard: z.int(),
  lost: z.int(),
  tookMs: z.array(z.number()),
  /** Sockets that heard something after the last message had been sent. */
  heardLast: z.int(),
});
