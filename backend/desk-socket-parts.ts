import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { CalendarChange, DeskRevocation, Recovered } from "../shared/relay/protocol.ts";
import type { Clock } from "../shared/time.ts";
import type { Counters } from "./counters.ts";
import type { DeskSocket } from "./desk-socket.ts";
import type { RelayLog } from "./log.ts";
import type { SharedAlarms } from "./shared-alarms.ts";
import type { TicketHolder } from "./tickets.ts";
import type { Timers } from "./timers.ts";

/** What a desk must know when it comes. */
export interface WelcomeNews {
  readonly calendars: readonly CalendarChange[];
  readonly documentVersion: number;
  readonly revocation: DeskRevocation | undefined;
  /** The desk that came last with the clinic's recovery code. */
  readonly recovered: Recovered | undefined;
}

/** What all sockets of a node share. */
export interface DeskSocketParts {
  readonly readWelcome: (holder: TicketHolder) => Promise<WelcomeNews>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly counters: Counters;
  readonly log: RelayLog;
  /** How long a hint took from Google's message to the desk's socket, in milliseconds. */
  readonly onHintSent: (tookMs: number) => void;
  readonly onClosed: (desk: DeskSocket) => void;
}

/** A socket whose ticket was good. */
export interface OpenedSocket {
  readonly socket: WebSocket;
  /** What the socket runs over. */
  readonly line: Duplex;
  readonly holder: TicketHolder;
  /** The network it came from. */
  readonly from: string;
}

/** The same with what reminds them of each desk. */
export interface DeskSocketShared extends DeskSocketParts {
  readonly hellos: SharedAlarms<DeskSocket>;
  readonly pings: SharedAlarms<DeskSocket>;
}
