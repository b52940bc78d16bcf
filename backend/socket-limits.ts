import type { Clock } from "../shared/time.ts";
import type { TicketHolder } from "./tickets.ts";

/** How many sockets one desk may have; the oldest gives way. */
export const SOCKETS_A_DESK = 3;
const DESKS_A_CLINIC = 50;

/** What an operator may set. */
export interface SocketLimits {
  /** From one network (an IPv4 /24, an IPv6 /64). */
  readonly socketsPerSource: number;
  /** Handshakes this node takes up on average; four seconds' worth at once. */
  readonly handshakesPerSecond: number;
}

/** Counts sockets by where they come from and how fast. */
export interface SocketGate {
  /** Counts one more handshake. False where it comes too soon after too many others. */
  readonly mayTry: () => boolean;
  /** False where its network, or its clinic, has too many. `desks` are those of the clinic that are connected. */
  readonly hasRoom: (
    from: string,
    holder: TicketHolder,
    desks: ReadonlySet<TicketHolder["deskId"]>,
  ) => boolean;
  readonly enter: (from: string) => void;
  readonly leave: (from: string) => void;
}

/** A gate nobody has come through yet. */
export function createSocketGate(limits: SocketLimits, clock: Clock): SocketGate {
  const { socketsPerSource, handshakesPerSecond } = limits;
  const most = handshakesPerSecond * 4;
  const bySource = new Map<string, number>();
  let allowance = { left: most, at: clock.now() };

  return {
    mayTry: () => {
      const now = clock.now();
      const grown = (Math.max(0, now - allowance.at) / 1000) * handshakesPerSecond;
      const left = Math.min(most, allowance.left + grown);
      allowance = { left: Math.max(0, left - 1), at: now };
      return left >= 1;
    },
    hasRoom: (from, { deskId }, desks) =>
      (bySource.get(from) ?? 0) < socketsPerSource && (desks.has(deskId) || desks.size < DESKS_A_CLINIC),
    enter: (from) => {
      bySource.set(from, (bySource.get(from) ?? 0) + 1);
    },
    leave: (from) => {
      const left = (bySource.get(from) ?? 1) - 1;
      if (left > 0) bySource.set(from, left);
      else bySource.delete(from);
    },
  };
}
