import type { RawData, WebSocket } from "ws";
import { assertNever } from "../../shared/assert.ts";
import type { CalendarKey, DeskId } from "../../shared/ids.ts";
import {
  type DeskRevocation,
  DownMessage,
  PROTOCOL_VERSION,
  type Recovered,
  type UpMessage,
} from "../../shared/relay/protocol.ts";
import type { Clock } from "../../shared/time.ts";
import type { Log } from "../log.ts";
import type { Timers } from "../timers.ts";
import { openSocket } from "./open-socket.ts";
import { type LineEvent, type LineRefusal, type LineState, nextLine } from "./relay-line.ts";
import { RelayError } from "./relay-client.ts";

/** The relay pings every 30 s; two pings and a half missed, and the line is taken for dead. */
const SILENT_FOR_MS = 75_000;
const GOODBYE_WITHIN_MS = 1_000;
/** A relay that lives answers a ping in this time, however far it is. */
const ANSWERS_WITHIN_MS = 5_000;
/** The relay cuts a desk that says more; `seen` only serves its statistics, so what is too much stays unsaid. */
const SEEN_A_SECOND = 5;

/** This desk's websocket; once asked for, it is opened again whenever it closes, until `close`. */
export interface RelayStream {
  /** Asks for the line; done again, it changes nothing. */
  readonly open: () => void;
  /** The computer woke up, or the network is back: tries again at once, or looks whether a line that stands still lives. */
  readonly wake: () => void;
  readonly state: () => LineState["kind"];
  readonly close: () => Promise<void>;
}

/** A stream that nobody has asked for yet. `onHint` hears of changed calendars, `onConnectionChange` of the line. */
export function createRelayStream(parts: {
  readonly url: URL;
  /** The proxy that leads there, undefined for none. */
  readonly proxy: URL | undefined;
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
  const { url, proxy, deskId, getTicket, clock, timers, random, log, onHint, onConnectionChange } = parts;
  const known = new Map<CalendarKey, number>();
  let line: LineState = { kind: "unopened" };
  let socket: WebSocket | undefined;
  let stopWaiting = () => {};
  let stopSilence = () => {};
  let seen = { second: 0, count: 0 };

  const happen = (event: LineEvent) => {
    const before = line;
    line = nextLine(before, event, random);
    if (line === before) return;
    stopWaiting();
    stopWaiting = () => {};
    if (line.kind === "waiting" || line.kind === "refused")
      stopWaiting = timers.after(line.delayMs, () => happen({ kind: "timeUp" }));
    if (line.kind === "refused") log.warn("the relay refuses this desk", { reason: line.reason });
    if (line.kind === "live" || before.kind === "live") {
      log.info(line.kind === "live" ? "relay connected" : "relay disconnected");
      onConnectionChange();
    }
    if (line.kind === "connecting") void connect();
  };

  const connect = async (): Promise<void> => {
    try {
      const opened = await openSocket(url, { ticket: await getTicket(), proxy });
      if (line.kind === "connecting") follow(opened);
      else opened.terminate();
    } catch (error) {
      const fault = error instanceof RelayError ? error : undefined;
      log.warn("relay not reached", { code: fault?.code ?? "unknown" });
      const revocation = fault?.refusal?.revocation;
      if (revocation !== undefined) beRevoked(revocation);
      const reason = refusalOf(fault);
      happen(
        reason === undefined ? { kind: "lost", comeBackInMs: undefined } : { kind: "turnedAway", reason },
      );
    }
  };

  const follow = (opened: WebSocket) => {
    socket = opened;
    let comeBackInMs: number | undefined;
    const listenOn = () => listenFor(opened, SILENT_FOR_MS);
    const say = (message: UpMessage) => opened.send(JSON.stringify(message));
    opened.on("open", () => {
      listenOn();
      say({ kind: "hello", version: PROTOCOL_VERSION, deskId });
    });
    opened.on("ping", listenOn);
    opened.on("pong", listenOn);
    opened.on("message", (data, isBinary) => {
      listenOn();
      const message = isBinary ? undefined : readDownMessage(data);
      if (message?.kind === "bye") comeBackInMs = message.retryAfterMs;
      else if (message !== undefined) obey(message, say);
    });
    // "close" follows every error; what went wrong is told by the delay of the next try alone.
    opened.on("error", () => {});
    opened.once("close", () => {
      socket = undefined;
      stopSilence();
      happen({ kind: "lost", comeBackInMs });
    });
  };

  const listenFor = (opened: WebSocket, milliseconds: number) => {
    stopSilence();
    stopSilence = timers.after(milliseconds, () => opened.terminate());
  };

  const obey = (message: Exclude<DownMessage, { kind: "bye" }>, say: (message: UpMessage) => void) => {
    switch (message.kind) {
      case "welcome":
        happen({ kind: "welcomed" });
        // Another number than the one known, not only a higher one: a relay that lost its file counts from 1 again.
        for (const { calendarKey, number } of message.calendars)
          if (known.get(calendarKey) !== number) learn(calendarKey, number);
        if (message.recovered !== undefined) parts.onRecovered(message.recovered);
        return parts.onDocumentChange(message.documentVersion);
      case "changed":
        learn(message.calendarKey, message.number);
        if (mayTellSeen()) say({ kind: "seen", calendarKey: message.calendarKey, number: message.number });
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
    happen({ kind: "ended" });
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

  return {
    open: () => happen({ kind: "asked" }),
    wake: () => {
      happen({ kind: "woke" });
      if (line.kind !== "live" || socket === undefined) return;
      // What stood before a sleep looks as if it stood still.
      socket.ping();
      listenFor(socket, ANSWERS_WITHIN_MS);
    },
    state: () => line.kind,
    close: () => {
      happen({ kind: "ended" });
      const open = socket;
      if (open === undefined) return Promise.resolve();
      return new Promise((resolve) => {
        const stopGoodbye = timers.after(GOODBYE_WITHIN_MS, () => open.terminate());
        open.once("close", () => {
          stopGoodbye();
          resolve();
        });
        if (open.readyState === open.OPEN) open.close(1000);
        else open.terminate();
      });
    },
  };
}

/** Why it is of no use to try again soon, undefined where it may be. */
function refusalOf(error: RelayError | undefined): LineRefusal | undefined {
  const reason = error?.reason;
  return reason === "notAdmitted" || reason === "enrolmentKeyWrong" ? reason : undefined;
}

function readDownMessage(data: RawData): DownMessage | undefined {
  if (!Buffer.isBuffer(data)) return undefined;
  try {
    return DownMessage.safeParse(JSON.parse(data.toString())).data;
  } catch {
    return undefined;
  }
}
