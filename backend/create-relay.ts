import { hkdfSync } from "node:crypto";
import { ChannelId } from "../shared/ids.ts";
import type { Clock } from "../shared/time.ts";
import { createChannelTokens } from "./channel-token.ts";
import { createHintCoalescer } from "./coalesce-hints.ts";
import { createCounters } from "./counters.ts";
import { createDeskSockets } from "./desk-sockets.ts";
import { createFailureBudget } from "./failure-budget.ts";
import { createGoogleNotifications, NOTIFICATIONS_PATH } from "./google-notifications.ts";
import { createJsonRoutes } from "./json-routes.ts";
import type { RelayLog } from "./log.ts";
import { createNonces } from "./nonces.ts";
import type { RelayEnvironment } from "./read-environment.ts";
import { createRelayServer, listenOn } from "./relay-server.ts";
import { createChannelRoutes } from "./routes/channels.ts";
import { registerClinic } from "./routes/clinics.ts";
import { openSession } from "./routes/sessions.ts";
import { openRelayStore } from "./store/open-relay-store.ts";
import { createTickets } from "./tickets.ts";
import type { Timers } from "./timers.ts";

const COUNTS_EVERY_MS = 60_000;
/** Requests under way get this long after the sockets are gone or the first 15 s are over; then everything is cut. */
const DRAIN_WITHIN_MS = 15_000;
const LAST_REQUESTS_WITHIN_MS = 5_000;

/** Where a relay can be reached. */
export interface RelayAddresses {
  /** For desks on this machine. */
  readonly url: string;
  /** What Google is told to post to. */
  readonly notifications: string;
}

/** One relay. */
export interface Relay {
  /** Opens the port. Rejects with PortTakenError where it may not have it. */
  readonly listen: () => Promise<RelayAddresses>;
  /** Says goodbye to every desk, finishes what is under way and closes, within 25 s. */
  readonly close: () => Promise<void>;
}

/** Makes a relay of one node; nothing listens until `listen`. Throws RelayStoreFromFutureError for a newer file. */
export function createRelay(parts: {
  readonly env: RelayEnvironment;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly log: RelayLog;
}): Relay {
  const { env, clock, timers, randomBytes, log } = parts;
  const store = openRelayStore(env.dataFile);
  const counters = createCounters();
  const tokens = createChannelTokens(env.channelKeys, clock);
  const tickets = createTickets(clock, randomBytes);
  const nonceKey = Buffer.from(hkdfSync("sha256", env.channelKeys[0], "", "session nonces", 32));
  const random = () => Buffer.from(randomBytes(4)).readUInt32BE() / 2 ** 32;
  let port = env.port;
  let isReady = false;
  let closing: Promise<void> | undefined;

  const localHost = () => `${env.host.includes(":") ? `[${env.host}]` : env.host}:${port}`;
  const publicUrl = () => env.publicUrl ?? `http://${localHost()}`;
  const notifications = () => publicUrl() + NOTIFICATIONS_PATH;

  const sockets = createDeskSockets({
    tickets,
    channels: store.channels,
    clock,
    timers,
    random,
    counters,
    log,
  });
  const coalescer = createHintCoalescer({
    timers,
    deliver: sockets.deliver,
    onMerged: () => counters.add("coalesced"),
  });
  const takeNotification = createGoogleNotifications({
    tokens,
    channels: store.channels,
    clock,
    budget: createFailureBudget({ clock, burst: 100, perSecond: 10 }),
    counters,
    log,
    onHint: coalescer.take,
  });
  const jsonRoutes = createJsonRoutes({
    openSession: openSession({
      nonces: createNonces({ key: nonceKey, clock, randomBytes }),
      tickets,
      clinics: store.clinics,
      hosts: () => [new URL(publicUrl()).host, localHost()],
    }),
    registerClinic: registerClinic({ clinics: store.clinics, clock, enrolmentKey: env.enrolmentKey }),
    channelRoutes: createChannelRoutes({
      channels: store.channels,
      tokens,
      clock,
      newChannelId: () => ChannelId.parse(uuidV4(randomBytes(16))),
      address: notifications,
    }),
    tickets,
    trustedProxies: env.trustedProxies,
    isReady: () => isReady,
    log,
  });
  const server = createRelayServer((request, response) => {
    if (request.url === NOTIFICATIONS_PATH) takeNotification(request, response);
    else jsonRoutes(request, response);
  });
  server.on("upgrade", sockets.upgrade);

  const sayCounts = (): (() => void) =>
    timers.after(COUNTS_EVERY_MS, () => {
      log({ code: "counts", sockets: sockets.count(), ...counters.take() });
      stopCounts = sayCounts();
    });
  let stopCounts = () => {};

  const shutDown = async () => {
    isReady = false;
    log({ code: "draining" });
    const stopDrain = timers.after(DRAIN_WITHIN_MS, sockets.cutAll);
    // Google's messages are still taken in: their numbers reach the desks with the next welcome.
    await sockets.drain();
    stopDrain();
    const stopRequests = timers.after(LAST_REQUESTS_WITHIN_MS, () => server.closeAllConnections());
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    stopRequests();
    coalescer.close();
    stopCounts();
    log({ code: "counts", sockets: 0, ...counters.take() });
    store.close();
    log({ code: "stopped" });
  };

  return {
    listen: async () => {
      try {
        port = await listenOn(server, env.host, env.port);
      } catch (fault) {
        store.close();
        throw fault;
      }
      isReady = true;
      stopCounts = sayCounts();
      log({ code: "started" });
      return { url: `http://${localHost()}`, notifications: notifications() };
    },
    close: () => (closing ??= shutDown()),
  };
}

/** A random UUID (RFC 9562, section 5.4) out of 16 random bytes. */
function uuidV4(chance: Uint8Array): string {
  const bytes = Buffer.from(chance);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
