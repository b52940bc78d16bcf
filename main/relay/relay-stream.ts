import { WebSocket, type RawData } from "ws";
import { assertNever } from "../../shared/assert.ts";
import type { CalendarKey, DeskId } from "../../shared/ids.ts";
import {
  type DeskRevocation,
  DownMessage,
  MAX_MESSAGE_BYTES,
  PROTOCOL_VERSION,
  type Recovered,
  type UpMessage,
} from "../../shared/relay/protocol.ts";
import type { Clock } from "../../shared/time.ts";
import type { Log } from "../log.ts";
import type { Timers } from "../timers.ts";
import { nextDelay } from "./reconnect-delay.ts";
import { RelayError } from "./relay-client.ts";

/** The relay pings every 30 s; two pings and a half missed, and the line is taken for dead. */
const SILENT_FOR_MS = 75_000;
const GOODBYE_WITHIN_MS = 1_000;
const HANDSHAKE_WITHIN_MS = 10_000;
/** The relay cuts a desk that says more; `seen` only serves its statistics, so what is too much stays unsaid. */
const SEEN_A_SECOND = 5;

/** This desk's websocket, opened again whenever it closes, until `close`. */
export interface RelayStream {
  readonly isConnected: () => boolean;
  readonly close: () => Promise<void>;
}

/** Opens the stream and keeps it open. `onHint` hears of changed calendars, `onConnectionChange` of the line. */
export function openRelayStream(parts: {
  readonly url: URL;
  readonly deskId: DeskId;
  readonly getTicket: () => Promise<string>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  readonly log: Log;
  readonly onHint: (calendarKey: CalendarKey) => void;
  readonly onConnectionChange: () => void;
  /** The version of the clinic's document, 0 where there is none. */
  readonly onDocumentChange: (version: number) => void;
  /** The desk that came last with the clinic's recovery code. */
  readonly onRecovered: (recovered: Recovered) => void;
  /** What the relay says of this desk's revocation; `obeyed`: it is true, and the line stays down. */
  readonly onRevoked: (revocation: DeskRevocation) => "obeyed" | "ignored";
}): RelayStream {
  const { url, deskId, getTicket, clock, timers, random, log, onHint, onConnectionChange } = parts;
  const known = new Map<CalendarKey, number>();
  let socket: WebSocket | undefined;
  let isConnected = false;
  let isClosed = false;
  let failures = 0;
  let comeBackInMs: number | undefined;
  let stopRetry = () => {};
  let stopSilence = () => {};
  let seen = { second: 0, count: 0 };

  const setConnected = (connected: boolean) => {
    if (connected === isConnected) return;
    isConnected = connected;
    log.info(connected ? "relay connected" : "relay disconnected");
    onConnectionChange();
  };

  const retry = () => {
    if (isClosed) return;
    const delay = nextDelay({ failures, comeBackInMs, random });
    failures += 1;
    comeBackInMs = undefined;
    stopRetry = timers.after(delay, () => void connect());
  };

  const connect = async (): Promise<void> => {
    try {
      const ticket = await getTicket();
      if (!isClosed) follow(openSocket(url, ticket));
    } catch (error) {
      log.warn("relay not reached", { code: error instanceof RelayError ? error.code : "unknown" });
      const revocation = error instanceof RelayError ? error.refusal?.revocation : undefined;
      if (revocation !== undefined) beRevoked(revocation);
      retry();
    }
  };

  const follow = (opened: WebSocket) => {
    socket = opened;
    const listenOn = () => {
      stopSilence();
      stopSilence = timers.after(SILENT_FOR_MS, () => opened.terminate());
    };
    const say = (message: UpMessage) => opened.send(JSON.stringify(message));
    opened.on("open", () => {
      listenOn();
      say({ kind: "hello", version: PROTOCOL_VERSION, deskId });
    });
    opened.on("ping", listenOn);
    opened.on("message", (data, isBinary) => {
      listenOn();
      const message = isBinary ? undefined : readDownMessage(data);
      if (message !== undefined) obey(message, say);
    });
    // "close" follows every error; what went wrong is told by the delay of the next try alone.
    opened.on("error", () => {});
    opened.once("close", () => {
      socket = undefined;
      stopSilence();
      setConnected(false);
      retry();
    });
  };

  const obey = (message: DownMessage, say: (message: UpMessage) => void) => {
    switch (message.kind) {
      case "welcome":
        failures = 0;
        setConnected(true);
        // Another number than the one known, not only a higher one: a relay that lost its file counts from 1 again.
        for (const { calendarKey, number } of message.calendars)
          if (known.get(calendarKey) !== number) learn(calendarKey, number);
        if (message.recovered !== undefined) parts.onRecovered(message.recovered);
        return parts.onDocumentChange(message.documentVersion);
      case "changed":
        learn(message.calendarKey, message.number);
        if (mayTellSeen()) say({ kind: "seen", calendarKey: message.calendarKey, number: message.number });
        return;
      case "bye":
        comeBackInMs = message.retryAfterMs;
        return;
      case "documentChanged":
        return parts.onDocumentChange(message.version);
      case "recovered":
        return parts.onRecovered({ deskId: message.deskId, at: message.at });
      case "revoked":
        return beRevoked(message.revocation);
      default:
        return assertNever(message);
    }
  };

  const beRevoked = (revocation: DeskRevocation) => {
    if (parts.onRevoked(revocation) === "ignored") return;
    isClosed = true;
    socket?.close(1000);
  };

  const learn = (calendarKey: CalendarKey, number: number) => {
    known.set(calendarKey, number);
    onHint(calendarKey);
  };

  const mayTellSeen = (): boolean => {
    const second = Math.floor(clock.now() / 1000);
    seen = { second, count: seen.second === second ? seen.count + 1 : 1 };
    return seen.count <= SEEN_A_SECOND;
  };

  void connect();

  return {
    isConnected: () => isConnected,
    close: () => {
      isClosed = true;
      stopRetry();
      const open = socket;
      if (open === undefined) return Promise.resolve();
      return new Promise((resolve) => {
        const stopWaiting = timers.after(GOODBYE_WITHIN_MS, () => open.terminate());
        open.once("close", () => {
          stopWaiting();
          resolve();
        });
        if (open.readyState === open.OPEN) open.close(1000);
        else open.terminate();
      });
    },
  };
}

function openSocket(url: URL, ticket: string): WebSocket {
  const address = new URL(`${url.href.replace(/\/+$/, "")}/v1/stream`);
  address.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return new WebSocket(address, {
    headers: { Authorization: `Bearer ${ticket}` },
    followRedirects: false,
    handshakeTimeout: HANDSHAKE_WITHIN_MS,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
}

function readDownMessage(data: RawData): DownMessage | undefined {
  if (!Buffer.isBuffer(data)) return undefined;
  try {
    return DownMessage.safeParse(JSON.parse(data.toString())).data;
  } catch {
    return undefined;
  }
}
