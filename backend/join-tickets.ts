import { z } from "zod";
import { DeskId, type ClinicId } from "../shared/ids.ts";
import type { Clock } from "../shared/time.ts";
import type { OnceTable } from "./store/relay-store.ts";

const JOIN_TICKET_LIFE_MS = 10 * 60_000;

/** By which code a desk comes in. */
const CodeKind = z.enum(["join", "recovery"]);

/** What a code was good for: who left what it opened, and which kind of code it was. */
export interface RightCode {
  readonly clinicId: ClinicId;
  readonly deskId: DeskId;
  readonly code: z.infer<typeof CodeKind>;
}

/** What a right code is good for: it admits one desk to the clinic of the desk that left what it opened. */
export interface JoinTickets {
  readonly issue: (right: RightCode) => Promise<string>;
  /** What the ticket was given for; undefined where it is used, old, made up or of another clinic. */
  readonly redeem: (ticket: string, clinicId: ClinicId) => Promise<RightCode | undefined>;
}

/** A book of join tickets, each good once, for 10 min. */
export function createJoinTickets(parts: {
  readonly once: OnceTable;
  readonly clock: Clock;
  readonly randomBytes: (length: number) => Uint8Array;
}): JoinTickets {
  const { once, clock, randomBytes } = parts;
  return {
    issue: async ({ clinicId, deskId, code }) => {
      const key = Buffer.from(randomBytes(32)).toString("base64url");
      const expiresAt = clock.now() + JOIN_TICKET_LIFE_MS;
      await once.put("joinTicket", { key, value: [clinicId, deskId, code].join(" "), expiresAt });
      return key;
    },
    redeem: async (ticket, clinicId) => {
      const found = await once.take("joinTicket", ticket);
      const [ofClinic, maker, code] = found?.split(" ") ?? [];
      if (ofClinic !== clinicId) return undefined;
      return { clinicId, deskId: DeskId.parse(maker), code: CodeKind.parse(code) };
    },
  };
}
