import { z } from "zod";
import { ClinicId, DeskId } from "../shared/ids.ts";
import { SessionPurpose } from "../shared/relay/protocol.ts";
import type { Clock } from "../shared/time.ts";
import type { OnceTable } from "./store/relay-store.ts";

const TICKET_LIFE_MS = 30_000;

/** Whose ticket it is. */
export interface TicketHolder {
  readonly clinicId: ClinicId;
  readonly deskId: DeskId;
}

const Kept = z.compile(z.tuple([SessionPurpose, ClinicId, DeskId]));
const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;

/** Single-use tickets, good for 30 s and for one purpose, on every node. Both reject where the store is out of reach. */
export interface Tickets {
  readonly issue: (holder: TicketHolder, purpose: SessionPurpose) => Promise<string>;
  /** The holder named by an `Authorization: Bearer` header; undefined where the ticket is missing, used, old or for something else. */
  readonly redeem: (
    authorization: string | undefined,
    purpose: SessionPurpose,
  ) => Promise<TicketHolder | undefined>;
}

/** A book of tickets. */
export function createTickets(parts: {
  readonly once: OnceTable;
  readonly clock: Clock;
  readonly randomBytes: (length: number) => Uint8Array;
}): Tickets {
  const { once, clock, randomBytes } = parts;
  return {
    issue: async ({ clinicId, deskId }, purpose) => {
      const key = Buffer.from(randomBytes(32)).toString("base64url");
      const value = [purpose, clinicId, deskId].join(" ");
      await once.put("ticket", { key, value, expiresAt: clock.now() + TICKET_LIFE_MS });
      return key;
    },
    redeem: async (authorization, purpose) => {
      const [, ticket] = BEARER.exec(authorization ?? "") ?? [];
      const found = ticket === undefined ? undefined : await once.take("ticket", ticket);
      if (found === undefined) return undefined;
      const [madeFor, clinicId, deskId] = Kept.parse(found.split(" "));
      return madeFor === purpose ? { clinicId, deskId } : undefined;
    },
  };
}
