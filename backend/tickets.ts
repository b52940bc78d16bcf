import type { ClinicId, DeskId } from "../shared/ids.ts";
import type { SessionPurpose } from "../shared/relay/protocol.ts";
import type { Clock } from "../shared/time.ts";
import { createExpiringMap } from "./expiring-map.ts";

const TICKET_LIFE_MS = 30_000;
const MOST_OPEN = 50_000;

/** Whose ticket it is. */
export interface TicketHolder {
  readonly clinicId: ClinicId;
  readonly deskId: DeskId;
}

/** Single-use tickets, good for 30 s and for one purpose. */
export interface Tickets {
  readonly issue: (holder: TicketHolder, purpose: SessionPurpose) => string;
  /** The holder named by an `Authorization: Bearer` header; undefined where the ticket is missing, used, old or for something else. */
  readonly redeem: (authorization: string | undefined, purpose: SessionPurpose) => TicketHolder | undefined;
}

/** An empty book of tickets, kept in memory: a restart makes every ticket void, and desks ask for another. */
export function createTickets(clock: Clock, randomBytes: (length: number) => Uint8Array): Tickets {
  const open = createExpiringMap<{ readonly holder: TicketHolder; readonly purpose: SessionPurpose }>(
    clock,
    MOST_OPEN,
  );
  return {
    issue: (holder, purpose) => {
      const ticket = Buffer.from(randomBytes(32)).toString("base64url");
      open.put(ticket, { holder, purpose }, clock.now() + TICKET_LIFE_MS);
      return ticket;
    },
    redeem: (authorization, purpose) => {
      const [, ticket] = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(authorization ?? "") ?? [];
      const found = ticket === undefined ? undefined : open.take(ticket);
      return found?.purpose === purpose ? found.holder : undefined;
    },
  };
}
