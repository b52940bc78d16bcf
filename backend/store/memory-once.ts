import { assertNever } from "../../shared/assert.ts";
import type { Clock } from "../../shared/time.ts";
import { createExpiringMap } from "../expiring-map.ts";
import type { OnceKind, OnceTable } from "./relay-store.ts";

const MOST_TICKETS = 50_000;
const MOST_NONCES = 100_000;
const MOST_JOIN_TICKETS = 10_000;

/** What is good once, in memory: a restart makes it void, and desks ask for another. */
export function createMemoryOnce(clock: Clock): OnceTable {
  const tickets = createExpiringMap<string>(clock, MOST_TICKETS);
  const nonces = createExpiringMap<string>(clock, MOST_NONCES);
  const joinTickets = createExpiringMap<string>(clock, MOST_JOIN_TICKETS);
  const mapOf = (kind: OnceKind) => {
    switch (kind) {
      case "ticket":
        return tickets;
      case "nonce":
        return nonces;
      case "joinTicket":
        return joinTickets;
      default:
        return assertNever(kind);
    }
  };
  return {
    put: async (kind, { key, value, expiresAt }) => mapOf(kind).put(key, value, expiresAt),
    take: async (kind, key) => mapOf(kind).take(key),
  };
}
