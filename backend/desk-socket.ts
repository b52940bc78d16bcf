import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { z } from "zod";
import { assertNever } from "../shared/assert.ts";
import type { CalendarKey } from "../shared/ids.ts";
import {
  PROTOCOL_VERSION,
  UpMessage,
  type DeskRevocation,
  type DownMessage,
  type Recovered,
} from "../shared/relay/protocol.ts";
import { faultOf } from "./log.ts";
import type { CountName } from "./counters.ts";
import type { DeskSocketShared, OpenedSocket, WelcomeNews } from "./desk-socket-parts.ts";
import { frameOf, hintFrame } from "./down-frames.ts";
import type { Hint } from "./google-notifications.ts";
import type { TicketHolder } from "./tickets.ts";

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
const NOTHING = Buffer.alloc(0);
const ReadUpMessage = z.compile(UpMessage);
/** "Service Restart" (RFC 6455, section 11.7, as registered with IANA). */
const SERVICE_RESTART = 1012;
const POLICY_VIOLATION = 1008;

/**
 * One desk's open socket. A class, because there are thousands: what can be said to it is kept once for all. It writes its frames past
 * ws, which would make one of its own for each desk, and sends them in two parts. ws writes each of its frames at once, so that
 * none can be cut in two.
 */
export class DeskSocket {
  readonly holder: TicketHolder;
  /** The network it came from. */
  readonly from: string;
  readonly #socket: WebSocket;
  readonly #line: Duplex;
  readonly #shared: DeskSocketShared;
  /** What waits until the desk has read what went before. */
  #unsent: Map<CalendarKey, Hint> | undefined;
  #unsentDocument: number | undefined;
  #unsentRecovered: Recovered | undefined;
  #greeting: "none" | "reading" | "done" = "none";
  #stopWaiting: (() => void) | undefined;
  #missedPings = 0;
  #wordsLeft = WORDS_AT_ONCE;
  #heardAt: number;

  constructor({ socket, line, holder, from }: OpenedSocket, shared: DeskSocketShared) {
    this.holder = holder;
    this.from = from;
    this.#socket = socket;
    this.#line = line;
    this.#shared = shared;
    this.#heardAt = shared.clock.now();
    shared.hellos.set(this);
    shared.pings.set(this);
  }

  /** Tells the desk of a change (`frame`: as `hintFrame` makes it), now or once it has read what went before; only the newest number is kept. */
  tell(hint: Hint, frame: Buffer): void {
    if (this.#mayTell()) this.#sendHint(hint, frame);
    else (this.#unsent ??= new Map()).set(hint.calendarKey, hint);
  }

  /** Tells it of the document's version in the same way. */
  tellDocument(version: number): void {
    this.#unsentDocument = version;
    this.#flush();
  }

  /** Tells it of a desk that came with the recovery code. */
  tellRecovered(recovered: Recovered): void {
    this.#unsentRecovered = recovered;
    this.#flush();
  }

  /** Welcomes the desk once more, with all there is to know; one that has not said hello is left alone. */
  welcomeAgain(): void {
    if (this.#greeting === "done") void this.#welcome();
  }

  /** Tells the desk that it is out, and closes. */
  showOut(revocation: DeskRevocation): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return this.#socket.terminate();
    this.#shared.counters.add("revokedSockets");
    this.#send({ kind: "revoked", revocation });
    this.#closeWith(POLICY_VIOLATION);
  }

  /** Says goodbye and when to come back, and closes. */
  bye(retryAfterMs: number): void {
    this.#send({ kind: "bye", retryAfterMs });
    this.#closeWith(SERVICE_RESTART);
  }

  /** Ends it without a word. */
  cut(why: CountName): void {
    this.#shared.counters.add(why);
    this.#socket.terminate();
  }

  /** Asks whether the desk is still there. */
  ping(): void {
    if (this.#missedPings >= 2) return this.cut("cutSilent");
    this.#missedPings += 1;
    this.#socket.ping();
    this.#shared.pings.set(this);
  }

  /** The desk is still there. */
  hearPong(): void {
    this.#missedPings = 0;
    this.isHeard();
  }

  /** Counts one word of any sort. False where it is one too many, which ends the socket, and for all that came along with that one. */
  isHeard(): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false;
    const now = this.#shared.clock.now();
    const grown = (Math.max(0, now - this.#heardAt) / 1000) * WORDS_A_SECOND;
    const left = Math.min(WORDS_AT_ONCE, this.#wordsLeft + grown);
    this.#wordsLeft = left - 1;
    this.#heardAt = now;
    if (left < 1) this.cut("cutRude");
    return left >= 1;
  }

  /** Hears what the desk says. */
  hear(data: RawData, isBinary: boolean): void {
    if (!this.isHeard()) return;
    const message = isBinary ? undefined : readUpMessage(data);
    // Of a kind that only a newer desk knows: protocol.ts says to pass over it.
    if (message === undefined) return;
    switch (message.kind) {
      case "hello":
        if (message.deskId !== this.holder.deskId) return this.#closeWith(POLICY_VIOLATION);
        this.#shared.hellos.clear(this);
        if (this.#greeting === "none") void this.#welcome();
        return;
      case "seen":
        return this.#shared.counters.add("seen");
      default:
        return assertNever(message);
    }
  }

  /** ws has said why, and would wait long for whoever broke the protocol to hang up. */
  failed(): void {
    this.#shared.counters.add("cutRude");
    // After ws, which would read on and throw away whatever comes, however much.
    process.nextTick(() => this.#socket.pause());
    this.#shared.timers.after(HEARD_WITHIN_MS, () => this.#socket.terminate());
  }

  /** The socket is gone. */
  closed(): void {
    this.#shared.pings.clear(this);
    this.#shared.hellos.clear(this);
    this.#stopWaiting?.();
    this.#shared.onClosed(this);
  }

  /** Left to itself ws waits half a minute for the other side to hang up. */
  #closeWith(code: number): void {
    this.#socket.close(code);
    this.#shared.timers.after(GONE_WITHIN_MS, () => this.#socket.terminate());
  }

  #send(message: DownMessage): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#line.write(frameOf(message), "latin1");
    this.#watch();
  }

  #sendHint({ takenAt }: Hint, frame: Buffer): void {
    const { counters, onHintSent, clock } = this.#shared;
    counters.add("hints");
    onHintSent(clock.now() - takenAt);
    this.#line.write(frame);
    this.#watch();
  }

  /** As a rule the system takes all of it at once; an alarm, or a callback, for each would cost more than the sending. */
  #watch(): void {
    const { bufferedAmount } = this.#socket;
    if (bufferedAmount > MOST_BUFFERED_BYTES) return this.cut("cutSlow");
    if (bufferedAmount === 0 || this.#stopWaiting !== undefined) return;
    this.#stopWaiting = this.#shared.timers.after(UNDRAINED_FOR_MS, () => this.cut("cutSlow"));
    this.#awaitDrain();
  }

  #awaitDrain(): void {
    this.#line.write(NOTHING, () => {
      if (this.#stopWaiting === undefined || this.#socket.readyState !== this.#socket.OPEN) return;
      if (this.#socket.bufferedAmount > 0) return this.#awaitDrain();
      this.#stopWaiting();
      this.#stopWaiting = undefined;
      this.#flush();
    });
  }

  #mayTell(): boolean {
    return (
      this.#greeting === "done" &&
      this.#stopWaiting === undefined &&
      this.#socket.readyState === this.#socket.OPEN
    );
  }

  #flush(): void {
    if (!this.#mayTell()) return;
    const hints = this.#unsent;
    this.#unsent = undefined;
    const version = this.#unsentDocument;
    this.#unsentDocument = undefined;
    const recovered = this.#unsentRecovered;
    this.#unsentRecovered = undefined;
    for (const hint of hints?.values() ?? []) this.#sendHint(hint, hintFrame(hint));
    if (version !== undefined) this.#send({ kind: "documentChanged", version });
    if (recovered !== undefined) this.#send({ kind: "recovered", ...recovered });
  }

  async #welcome(): Promise<void> {
    const isFirst = this.#greeting === "none";
    const before = Array.from(this.#unsent ?? []);
    this.#greeting = "reading";
    try {
      const news = await this.#shared.readWelcome(this.holder);
      if (this.#socket.readyState !== this.#socket.OPEN) return;
      // What has been read says these too.
      for (const [calendarKey, hint] of before)
        if (this.#unsent?.get(calendarKey) === hint) this.#unsent.delete(calendarKey);
      if (news.revocation !== undefined) return this.showOut(news.revocation);
      this.#greeting = "done";
      this.#sendWelcome(news);
      this.#flush();
    } catch (fault) {
      // One desk's trouble with the store must not end the others' sockets; it will come back and try again.
      this.#shared.log({ code: "failed", where: "socket", fault: faultOf(fault) });
      if (isFirst) return this.#socket.terminate();
      // Whoever has been welcomed once stays: when the store is back, all are welcomed anew.
      this.#greeting = "done";
      this.#flush();
    }
  }

  #sendWelcome({ calendars, documentVersion, recovered }: WelcomeNews): void {
    const partCount = Math.max(1, Math.ceil(calendars.length / CALENDARS_A_WELCOME));
    for (let part = 0; part < partCount; part += 1)
      this.#send({
        kind: "welcome",
        version: PROTOCOL_VERSION,
        calendars: calendars.slice(part * CALENDARS_A_WELCOME, (part + 1) * CALENDARS_A_WELCOME),
        documentVersion,
        ...(recovered === undefined ? {} : { recovered }),
      });
  }
}

function readUpMessage(data: RawData): UpMessage | undefined {
  if (!Buffer.isBuffer(data)) return undefined;
  try {
    return ReadUpMessage.safeParse(JSON.parse(data.toString())).data;
  } catch {
    return undefined;
  }
}
