import { hkdfSync } from "node:crypto";
import type { Server } from "node:http";
import { ChannelId } from "../shared/ids.ts";
import type { Clock } from "../shared/time.ts";
import { createChannelTokens } from "./channel-token.ts";
import { assertNever } from "../shared/assert.ts";
import { createHintCoalescer } from "./coalesce-hints.ts";
import { createCounters } from "./counters.ts";
import { createDeskSockets } from "./desk-sockets.ts";
import { createGoogleNotifications, NOTIFICATIONS_PATH } from "./google-notifications.ts";
import { createJsonRoutes } from "./json-routes.ts";
import { createJoinTickets } from "./join-tickets.ts";
import { createLatencies } from "./latencies.ts";
import type { RelayLog } from "./log.ts";
import { createMetricsServer } from "./metrics.ts";
import { createNonces } from "./nonces.ts";
import type { RelayEnvironment } from "./read-environment.ts";
import { createRelayServer, listenOn } from "./relay-server.ts";
import { createBoxRoutes } from "./routes/boxes.ts";
import { createChannelRoutes } from "./routes/channels.ts";
import { registerClinic } from "./routes/clinics.ts";
import { createDeskRoutes } from "./routes/desks.ts";
import { createDocumentRoutes } from "./routes/documents.ts";
import { createRecoveryRoutes } from "./routes/recoveries.ts";
import { openSession } from "./routes/sessions.ts";
import { openRelayStore } from "./store/open-relay-store.ts";
import type { News } from "./store/relay-store.ts";
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
  /** Where the metrics are to be had, where they were asked for. */
  readonly metrics?: string;
}

/** One relay. */
export interface Relay {
  /** Opens the port. Rejects with PortTakenError where it may not have it. */
  readonly listen: () => Promise<RelayAddresses>;
  /** Says goodbye to every desk, finishes what is under way and closes, within 25 s. */
  readonly close: () => Promise<void>;
}

/** Makes one node of a relay; nothing listens until `listen`. Rejects where its file cannot be used, as `openRelayStore` does. */
export async function createRelay(parts: {
  readonly env: RelayEnvironment;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly log: RelayLog;
}): Promise<Relay> {
  const { env, clock, timers, randomBytes, log } = parts;
  const random = () => Buffer.from(randomBytes(4)).readUInt32BE() / 2 ** 32;
  const store = await openRelayStore({ env, clock, timers, random, log });
  const { clinics, desks, documents, channels, recoveries, once } = store;
  const counters = createCounters();
  const latencies = createLatencies();
  const tokens = createChannelTokens(env.channelKeys, clock);
  const tickets = createTickets({ once, clock, randomBytes });
  const joinTickets = createJoinTickets({ once, clock, randomBytes });
  const [newest, ...older] = env.channelKeys;
  const nonceKeyOf = (key: Buffer) => Buffer.from(hkdfSync("sha256", key, "", "session nonces", 32));
  let port = env.port;
  let isReady = false;
  let closing: Promise<void> | undefined;

  const localHost = () => `${env.host.includes(":") ? `[${env.host}]` : env.host}:${port}`;
  const publicUrl = () => env.publicUrl ?? `http://${localHost()}`;
  const notifications = () => publicUrl() + NOTIFICATIONS_PATH;

  const sockets = createDeskSockets({
    tickets,
    desks,
    bus: store.bus,
    readWelcome: async ({ clinicId, deskId }) => {
      const [calendars, documentVersion, revocation, recovered] = await Promise.all([
        channels.listChanges(clinicId),
        documents.versionOf(clinicId),
        desks.findRevocation(clinicId, deskId),
        recoveries.findRecovered(clinicId),
      ]);
      return { calendars, documentVersion, revocation, recovered };
    },
    limits: env.limits,
    trustedProxies: env.trustedProxies,
    clock,
    timers,
    random,
    counters,
    onHintSent: latencies.note,
    log,
  });
  const coalescer = createHintCoalescer({
    timers,
    deliver: sockets.deliver,
    onMerged: () => counters.add("coalesced"),
  });
  const spread = (news: News): void => {
    switch (news.kind) {
      case "changed":
        return coalescer.take(news);
      case "documentChanged":
        return sockets.deliverDocument(news.clinicId, news.version);
      case "revoked":
        return sockets.showOut(news.revocation);
      case "recovered":
        return sockets.deliverRecovered(news.clinicId, news.recovered);
      default:
        return assertNever(news);
    }
  };
  store.bus.onNews(spread);
  store.bus.onGap(sockets.welcomeAll);
  const takeNotification = createGoogleNotifications({
    tokens,
    channels,
    clock,
    counters,
    log,
    onUnkept: coalescer.take,
  });
  const jsonRoutes = createJsonRoutes({
    openSession: openSession({
      nonces: createNonces({
        keys: [nonceKeyOf(newest), ...older.map(nonceKeyOf)],
        clock,
        once,
        randomBytes,
      }),
      tickets,
      clinics,
      desks,
      clock,
      counters,
      hosts: () => [new URL(publicUrl()).host, localHost()],
    }),
    registerClinic: registerClinic({
      clinics,
      desks,
      joinTickets,
      recoveries,
      counters,
      clock,
      enrolmentKey: env.enrolmentKey,
    }),
    channels: createChannelRoutes({
      channels,
      tokens,
      clock,
      newChannelId: () => ChannelId.parse(uuidV4(randomBytes(16))),
      address: notifications,
    }),
    documents: createDocumentRoutes(documents),
    boxes: createBoxRoutes({ boxes: store.boxes, desks, joinTickets, clock, counters }),
    recoveries: createRecoveryRoutes({ recoveries, desks, joinTickets, clock, counters }),
    desks: createDeskRoutes({ clinics, desks, recoveries, clock }),
    deskTable: desks,
    tickets,
    trustedProxies: env.trustedProxies,
    isReady: () => isReady,
    log,
  });
  const server = createRelayServer((request, response) => {
    if (!isReady) response.setHeader("Connection", "close");
    if (request.url === NOTIFICATIONS_PATH) takeNotification(request, response);
    else jsonRoutes(request, response);
  }, sockets.upgrade);
  const metrics = createMetricsServer({
    counters,
    latencies,
    gauges: { sockets: sockets.count, isStoreReachable: store.isReachable, isReady: () => isReady },
  });

  const sayCounts = (): (() => void) =>
    timers.after(COUNTS_EVERY_MS, () => {
      log({ code: "counts", sockets: sockets.count(), ...counters.take() });
      stopCounts = sayCounts();
    });
  let stopCounts = () => {};

  /** Whatever stands before the nodes has seen by then that this one is not ready, and sends nothing more. */
  const noticed = () =>
    new Promise<void>((resolve) => {
      if (env.drainSeconds === 0) resolve();
      else timers.after(env.drainSeconds * 1000, resolve);
    });

  const shutDown = async () => {
    isReady = false;
    log({ code: "draining" });
    const stopDrain = timers.after(DRAIN_WITHIN_MS, sockets.cutAll);
    // Google's messages are still taken in: their numbers reach the desks with the next welcome.
    await Promise.all([sockets.drain(), noticed()]);
    stopDrain();
    const stopRequests = timers.after(LAST_REQUESTS_WITHIN_MS, () => server.closeAllConnections());
    await closeServer(server);
    stopRequests();
    coalescer.close();
    stopCounts();
    log({ code: "counts", sockets: 0, ...counters.take() });
    await closeServer(metrics);
    await store.close();
    log({ code: "stopped" });
  };

  return {
    listen: async () => {
      let metricsPort: number | undefined;
      try {
        await store.open();
        if (env.metricsPort !== null)
          metricsPort = await listenOn(metrics, { host: "127.0.0.1", port: env.metricsPort });
        port = await listenOn(server, env);
      } catch (fault) {
        await closeServer(metrics);
        await store.close();
        throw fault;
      }
      isReady = true;
      stopCounts = sayCounts();
      log({ code: "started" });
      return {
        url: `http://${localHost()}`,
        notifications: notifications(),
        ...(metricsPort === undefined ? {} : { metrics: `http://127.0.0.1:${metricsPort}/metrics` }),
      };
    },
    close: () => (closing ??= shutDown()),
  };
}

/** Resolves once the server has finished what was asked of it; one that never listened is closed already. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

/** A random UUID (RFC 9562, section 5.4) out of 16 random bytes. */
function uuidV4(chance: Uint8Array): string {
  const bytes = Buffer.from(chance);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
