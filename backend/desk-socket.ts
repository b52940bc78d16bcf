import type { RawData, WebSocket } from "ws";
import { assertNever } from "../shared/assert.ts";
import type { CalendarKey } from "../shared/ids.ts";
import {
  PROTOCOL_VERSION,
  UpMessage,
  type CalendarChange,
  type DownMessage,
} from "../shared/relay/protocol.ts";
import type { Clock } from "../shared/time.ts";
import { faultOf, type RelayLog } from "./log.ts";
import type { Counters } from "./counters.ts";
import type { TicketHolder } from "./tickets.ts";
import type { Timers } from "./timers.ts";

const HELLO_WITHIN_MS = 10_000;
const PING_EVERY_MS = 30_000;
const UNDRAINED_FOR_MS = 30_000;
const MOST_BUFFERED_BYTES = 64 * 1024;
/** A welcome with this many calendars stays well below MAX_MESSAGE_BYTES. */
const CALENDARS_A_WELCOME = 24;
/** Words a desk may send at once, and how many more each second. */
const WORDS_AT_ONCE = 100;
const WORDS_A_SECOND = 10;
/** "Service Restart" (RFC 6455, section 11.7, as registered with IANA). */
const SERVICE_RESTART = 1012;
const POLICY_VIOLATION = 1008;

/** One desk's open socket. */
export interface DeskSocket {
  readonly holder: TicketHolder;
  /** Tells the desk of a change, now or as soon as it has read what went before; only the newest number is kept. */
  readonly tell: (calendarKey: CalendarKey, number: number) => void;
  /** Says goodbye and when to come back, and closes. */
  readonly bye: (retryAfterMs: number) => void;
  /** Ends it without a word. */
  readonly cut: () => void;
}

/** Runs a socket whose ticket was good until it closes. The welcome goes out once the desk has said hello. */
export function runDeskSocket(parts: {
  readonly socket: WebSocket;
  readonly holder: TicketHolder;
  readonly listChanges: () => readonly CalendarChange[];
  readonly clock: Clock;
  readonly timers: Timers;
  readonly counters: Counters;
  readonly log: RelayLog;
  readonly onClosed: () => void;
}): DeskSocket {
  const { socket, holder, listChanges, clock, timers, counters, log, onClosed } = parts;
  const unsent = new Map<CalendarKey, number>();
  let isWelcomed = false;
  let stopWaiting: (() => void) | undefined;
  let missedPings = 0;
  let words = { left: WORDS_AT_ONCE, at: clock.now() };

  const cut = () => {
    counters.add("cutSockets");
    socket.terminate();
  };

  const send = (messages: readonly DownMessage[]) => {
    stopWaiting = timers.after(UNDRAINED_FOR_MS, cut);
    const texts = messages.map((message) => JSON.stringify(message));
    const last = texts.length - 1;
    for (const [index, text] of texts.entries()) socket.send(text, index === last ? onDrained : undefined);
    if (socket.bufferedAmount > MOST_BUFFERED_BYTES) cut();
  };
  const onDrained = () => {
    stopWaiting?.();
    stopWaiting = undefined;
    flush();
  };
  const flush = () => {
    if (!isWelcomed || stopWaiting !== undefined || unsent.size === 0) return;
    if (socket.readyState !== socket.OPEN) return;
    const messages = Array.from(unsent, ([calendarKey, number]) => ({
      kind: "changed" as const,
      calendarKey,
      number,
    }));
    unsent.clear();
    for (const _ of messages) counters.add("hints");
    send(messages);
  };

  const welcome = () => {
    // What the list below says needs no hint of its own.
    unsent.clear();
    const changes = listChanges();
    const partCount = Math.max(1, Math.ceil(changes.length / CALENDARS_A_WELCOME));
    isWelcomed = true;
    send(
      Array.from({ length: partCount }, (_, part) => ({
        kind: "welcome" as const,
        version: PROTOCOL_VERSION,
        calendars: changes.slice(part * CALENDARS_A_WELCOME, (part + 1) * CALENDARS_A_WELCOME),
        documentVersion: 0,
      })),
    );
  };

  const isWithinAllowance = (): boolean => {
    const now = clock.now();
    const left = Math.min(WORDS_AT_ONCE, words.left + (Math.max(0, now - words.at) / 1000) * WORDS_A_SECOND);
    words = { left: left - 1, at: now };
    return left >= 1;
  };

  const hear = (data: RawData, isBinary: boolean) => {
    const message = isBinary ? undefined : readUpMessage(data);
    if (!isWithinAllowance()) return cut();
    // Of a kind that only a newer desk knows: protocol.ts says to pass over it.
    if (message === undefined) return;
    switch (message.kind) {
      case "hello":
        if (message.deskId !== holder.deskId) return socket.close(POLICY_VIOLATION);
        stopHelloWait();
        if (!isWelcomed) welcome();
        return;
      case "seen":
        return counters.add("seen");
      default:
        return assertNever(message);
    }
  };

  const ping = (): (() => void) =>
    timers.after(PING_EVERY_MS, () => {
      if (missedPings >= 2) return cut();
      missedPings += 1;
      socket.ping();
      stopPinging = ping();
    });

  let stopPinging = ping();
  const stopHelloWait = timers.after(HELLO_WITHIN_MS, cut);
  socket.on("pong", () => {
    missedPings = 0;
  });
  socket.on("message", (data, isBinary) => {
    try {
      hear(data, isBinary);
    } catch (fault) {
      // One desk's trouble with the file must not end the others' sockets; it will come back and try again.
      log({ code: "failed", where: "socket", fault: faultOf(fault) });
      cut();
    }
  });
  // ws closes the socket itself after an error of the protocol; "close" follows.
  socket.on("error", () => counters.add("cutSockets"));
  socket.once("close", () => {
    stopPinging();
    stopHelloWait();
    stopWaiting?.();
    onClosed();
  });

  return {
    holder,
    tell: (calendarKey, number) => {
      unsent.set(calendarKey, number);
      flush();
    },
    bye: (retryAfterMs) => {
      const message: DownMessage = { kind: "bye", retryAfterMs };
      socket.send(JSON.stringify(message));
      socket.close(SERVICE_RESTART);
    },
    cut,
  };
}

function readUpMessage(data: RawData): UpMessage | undefined {
  if (!Buffer.isBuffer(data)) return undefined;
  try {
    return UpMessage.safeParse(JSON.parse(data.toString())).data;
  } catch {
    return undefined;
  }
}
