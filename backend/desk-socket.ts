import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { assertNever } from "../shared/assert.ts";
import type { CalendarKey } from "../shared/ids.ts";
import {
  PROTOCOL_VERSION,
  UpMessage,
  type CalendarChange,
  type DeskRevocation,
  type DownMessage,
  type Recovered,
} from "../shared/relay/protocol.ts";
import type { Clock } from "../shared/time.ts";
import { faultOf, type RelayLog } from "./log.ts";
import type { CountName, Counters } from "./counters.ts";
import type { Hint } from "./google-notifications.ts";
import type { TicketHolder } from "./tickets.ts";
import type { Timers } from "./timers.ts";

const HELLO_WITHIN_MS = 8_000;
const PING_EVERY_MS = 30_000;
const UNDRAINED_FOR_MS = 30_000;
/** A desk that was told to go and does not hang up is cut off after this long. */
const GONE_WITHIN_MS = 2_000;
/** So long may a desk that broke the protocol take to hear of it. */
const HEARD_WITHIN_MS = 1_000;
const MOST_BUFFERED_BYTES = 64 * 1024;
/** A welcome with this many calendars stays well below MAX_MESSAGE_BYTES. */
const CALENDARS_A_WELCOME = 24;
/** Words a desk may send at once, pings and pongs among them, and how many more each second. */
const WORDS_AT_ONCE = 100;
const WORDS_A_SECOND = 10;
/** The first byte of a frame that is a whole text. */
const WHOLE_TEXT = "\x81";
/** "Service Restart" (RFC 6455, section 11.7, as registered with IANA). */
const SERVICE_RESTART = 1012;
const POLICY_VIOLATION = 1008;

/** What a desk must know when it comes. */
export interface WelcomeNews {
  readonly calendars: readonly CalendarChange[];
  readonly documentVersion: number;
  readonly revocation: DeskRevocation | undefined;
  /** The desk that came last with the clinic's recovery code. */
  readonly recovered: Recovered | undefined;
}

/** One desk's open socket. */
export interface DeskSocket {
  readonly holder: TicketHolder;
  /** Tells the desk of a change (`frame`: as `hintFrame` makes it), now or once it has read what went before; only the newest number is kept. */
  readonly tell: (hint: Hint, frame: Buffer) => void;
  /** Tells it of the document's version in the same way. */
  readonly tellDocument: (version: number) => void;
  /** Tells it of a desk that came with the recovery code. */
  readonly tellRecovered: (recovered: Recovered) => void;
  /** Welcomes the desk once more, with all there is to know; one that has not said hello is left alone. */
  readonly welcomeAgain: () => void;
  /** Tells the desk that it is out, and closes. */
  readonly showOut: (revocation: DeskRevocation) => void;
  /** Says goodbye and when to come back, and closes. */
  readonly bye: (retryAfterMs: number) => void;
  /** Ends it without a word. */
  readonly cut: (why: CountName) => void;
}

/** What a desk is told of a change, ready to be sent to all of its clinic: a whole frame (RFC 6455, section 5.2). */
export function hintFrame({ calendarKey, number }: Hint): Buffer {
  const message: DownMessage = { kind: "changed", calendarKey, number };
  const text = JSON.stringify(message);
  // A key and a number never reach the 126 bytes from which on a length takes more than one.
  return Buffer.from(WHOLE_TEXT + String.fromCharCode(text.length) + text, "latin1");
}

/** Runs a socket whose ticket was good until it closes. The welcome goes out once the desk has said hello. */
export function runDeskSocket(parts: {
  readonly socket: WebSocket;
  /** What the socket runs over. */
  readonly line: Duplex;
  readonly holder: TicketHolder;
  readonly readWelcome: () => Promise<WelcomeNews>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly counters: Counters;
  readonly log: RelayLog;
  /** How long a hint took from Google's message to the desk's socket, in milliseconds. */
  readonly onHintSent: (tookMs: number) => void;
  readonly onClosed: () => void;
}): DeskSocket {
  const { socket, line, holder, readWelcome, clock, timers, counters, log, onHintSent, onClosed } = parts;
  const unsent = new Map<CalendarKey, Hint>();
  let unsentDocument: number | undefined;
  let unsentRecovered: Recovered | undefined;
  let greeting: "none" | "reading" | "done" = "none";
  let stopWaiting: (() => void) | undefined;
  let missedPings = 0;
  let words = { left: WORDS_AT_ONCE, at: clock.now() };

  const cut = (why: CountName) => {
    counters.add(why);
    socket.terminate();
  };

  /** Left to itself ws waits half a minute for the other side to hang up. */
  const closeWith = (code: number) => {
    socket.close(code);
    timers.after(GONE_WITHIN_MS, () => socket.terminate());
  };

  const onSent = () => {
    const { bufferedAmount } = socket;
    if (bufferedAmount > MOST_BUFFERED_BYTES) cut("cutSlow");
    // As a rule the system takes all of it at once; an alarm for each would cost more than the sending.
    else if (bufferedAmount > 0) stopWaiting ??= timers.after(UNDRAINED_FOR_MS, () => cut("cutSlow"));
  };
  const send = (message: DownMessage) => {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(JSON.stringify(message), onDrained);
    onSent();
  };
  const onDrained = () => {
    if (stopWaiting === undefined || socket.bufferedAmount > 0) return;
    stopWaiting();
    stopWaiting = undefined;
    flush();
  };
  const mayTell = () => greeting === "done" && stopWaiting === undefined && socket.readyState === socket.OPEN;
  /** Past ws, which would make a frame of its own for each desk. It writes each of its frames at once, so that none can be cut in two. */
  const sendHint = ({ takenAt }: Hint, frame: Buffer) => {
    counters.add("hints");
    onHintSent(clock.now() - takenAt);
    line.write(frame, onDrained);
    onSent();
  };
  const flush = () => {
    if (!mayTell()) return;
    const hints = Array.from(unsent.values());
    unsent.clear();
    const version = unsentDocument;
    unsentDocument = undefined;
    const recovered = unsentRecovered;
    unsentRecovered = undefined;
    for (const hint of hints) sendHint(hint, hintFrame(hint));
    if (version !== undefined) send({ kind: "documentChanged", version });
    if (recovered !== undefined) send({ kind: "recovered", ...recovered });
  };

  const welcome = async (): Promise<void> => {
    const isFirst = greeting === "none";
    const before = Array.from(unsent);
    greeting = "reading";
    try {
      const news = await readWelcome();
      if (socket.readyState !== socket.OPEN) return;
      // What has been read says these too.
      for (const [calendarKey, hint] of before)
        if (unsent.get(calendarKey) === hint) unsent.delete(calendarKey);
      if (news.revocation !== undefined) return showOut(news.revocation);
      greeting = "done";
      const { calendars, documentVersion, recovered } = news;
      const partCount = Math.max(1, Math.ceil(calendars.length / CALENDARS_A_WELCOME));
      for (let part = 0; part < partCount; part += 1)
        send({
          kind: "welcome",
          version: PROTOCOL_VERSION,
          calendars: calendars.slice(part * CALENDARS_A_WELCOME, (part + 1) * CALENDARS_A_WELCOME),
          documentVersion,
          ...(recovered === undefined ? {} : { recovered }),
        });
      flush();
    } catch (fault) {
      // One desk's trouble with the store must not end the others' sockets; it will come back and try again.
      log({ code: "failed", where: "socket", fault: faultOf(fault) });
      if (isFirst) return socket.terminate();
      // Whoever has been welcomed once stays: when the store is back, all are welcomed anew.
      greeting = "done";
      flush();
    }
  };

  const showOut = (revocation: DeskRevocation) => {
    if (socket.readyState !== socket.OPEN) return socket.terminate();
    counters.add("revokedSockets");
    const message: DownMessage = { kind: "revoked", revocation };
    socket.send(JSON.stringify(message));
    closeWith(POLICY_VIOLATION);
  };

  /** Counts one word of any sort. False where it is one too many, which ends the socket, and for all that came along with that one. */
  const isHeard = (): boolean => {
    if (socket.readyState !== socket.OPEN) return false;
    const now = clock.now();
    const left = Math.min(WORDS_AT_ONCE, words.left + (Math.max(0, now - words.at) / 1000) * WORDS_A_SECOND);
    words = { left: left - 1, at: now };
    if (left < 1) cut("cutRude");
    return left >= 1;
  };

  const hear = (data: RawData, isBinary: boolean) => {
    if (!isHeard()) return;
    const message = isBinary ? undefined : readUpMessage(data);
    // Of a kind that only a newer desk knows: protocol.ts says to pass over it.
    if (message === undefined) return;
    switch (message.kind) {
      case "hello":
        if (message.deskId !== holder.deskId) return closeWith(POLICY_VIOLATION);
        stopHelloWait();
        if (greeting === "none") void welcome();
        return;
      case "seen":
        return counters.add("seen");
      default:
        return assertNever(message);
    }
  };

  const ping = (): (() => void) =>
    timers.after(PING_EVERY_MS, () => {
      if (missedPings >= 2) return cut("cutSilent");
      missedPings += 1;
      socket.ping();
      stopPinging = ping();
    });

  let stopPinging = ping();
  const stopHelloWait = timers.after(HELLO_WITHIN_MS, () => cut("cutSilent"));
  socket.on("pong", () => {
    missedPings = 0;
    isHeard();
  });
  socket.on("ping", isHeard);
  socket.on("message", hear);
  // ws says why, and would wait long for whoever broke the protocol to hang up.
  socket.on("error", () => {
    counters.add("cutRude");
    // After ws, which would read on and throw away whatever comes, however much.
    process.nextTick(() => socket.pause());
    timers.after(HEARD_WITHIN_MS, () => socket.terminate());
  });
  socket.once("close", () => {
    stopPinging();
    stopHelloWait();
    stopWaiting?.();
    onClosed();
  });

  return {
    holder,
    tell: (hint, frame) => {
      if (mayTell()) sendHint(hint, frame);
      else unsent.set(hint.calendarKey, hint);
    },
    tellDocument: (version) => {
      unsentDocument = version;
      flush();
    },
    tellRecovered: (recovered) => {
      unsentRecovered = recovered;
      flush();
    },
    welcomeAgain: () => {
      if (greeting === "done") void welcome();
    },
    showOut,
    bye: (retryAfterMs) => {
      const message: DownMessage = { kind: "bye", retryAfterMs };
      socket.send(JSON.stringify(message));
      closeWith(SERVICE_RESTART);
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
