import { DeskId, type ClinicId } from "../shared/ids.ts";
import type { Clock } from "../shared/time.ts";
import type { OnceTable } from "./store/relay-store.ts";

const JOIN_TICKET_LIFE_MS = 10 * 60_000;

/** What a right join code is good for: it admits one desk to the clinic of the desk that left the box. */
export interface JoinTickets {
  readonly issue: (from: { readonly clinicId: ClinicId; readonly deskId: DeskId }) => Promise<string>;
  /** The desk that left the box; undefined where the ticket is used, old, made up or of another clinic. */
  readonly redeem: (ticket: string, clinicId: ClinicId) => Promise<DeskId | undefined>;
}

/** A book of join tickets, each good once, for 10 min. */
export function createJoinTickets(parts: {
  readonly once: OnceTable;
  readonly clock: Clock;
  readonly randomBytes: (length: number) => Uint8Array;
}): JoinTickets {
  const { once, clock, randomBytes } = parts;
  return {
    issue: async ({ clinicId, deskId }) => {
      const key = Buffer.from(randomBytes(32)).toString("base64url");
      const expiresAt = clock.now() + JOIN_TICKET_LIFE_MS;
      await once.put("joinTicket", { key, value: [clinicId, deskId].join(" "), expiresAt });
      return key;
    },
    redeem: async (ticket, clinicId) => {
      const found = await once.take("joinTicket", ticket);
      const [ofClinic, maker] = found?.split(" ") ?? [];
      return ofClinic === clinicId ? DeskId.parse(maker) : undefined;
    },
  };
}
