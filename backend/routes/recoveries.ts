import { createHash } from "node:crypto";
import {
  PutRecoveryRequest,
  RecoveryId,
  TakeRecoveryRequest,
  type TakeRecoveryAnswer,
} from "../../shared/relay/protocol.ts";
import { instantNow, type Clock } from "../../shared/time.ts";
import type { Counters } from "../counters.ts";
import type { JoinTickets } from "../join-tickets.ts";
import type { DeskTable, RecoveryTable } from "../store/relay-store.ts";
import type { TicketHolder } from "../tickets.ts";
import { refuse, type Answer } from "./answer.ts";

/** The routes about the way back into a clinic whose last desk is lost. */
export interface RecoveryRoutes {
  /** `PUT /v1/recovery`. */
  readonly put: (holder: TicketHolder, body: unknown) => Promise<Answer>;
  /** `POST /v1/recoveries/{id}/take`, by whoever has the printed code. */
  readonly take: (id: string, body: unknown) => Promise<Answer>;
}

/** Recoveries out of a table. */
export function createRecoveryRoutes(parts: {
  readonly recoveries: RecoveryTable;
  readonly desks: DeskTable;
  readonly joinTickets: JoinTickets;
  readonly clock: Clock;
  readonly counters: Counters;
}): RecoveryRoutes {
  const { recoveries, desks, joinTickets, clock, counters } = parts;

  const turnAway = (): Answer => {
    counters.add("wrongCodes");
    return refuse("recoveryGone");
  };

  return {
    put: async ({ clinicId, deskId }, body) => {
      const wish = PutRecoveryRequest.safeParse(body);
      if (!wish.success) return refuse("badRequest");
      const { recoveryId: id, proofHash, sealed } = wish.data;
      const madeAt = instantNow(clock);
      const outcome = await recoveries.keep({ id, clinicId, deskId, proofHash, sealed, madeAt });
      return outcome === "kept" ? { kind: "done" } : refuse("boxTaken");
    },
    take: async (id, body) => {
      const recoveryId = RecoveryId.safeParse(id);
      const wish = TakeRecoveryRequest.safeParse(body);
      if (!recoveryId.success || !wish.success) return refuse("badRequest");
      const recovery = await recoveries.find(recoveryId.data);
      const proof = Buffer.from(wish.data.proof, "base64url");
      const isRight = recovery?.proofHash === createHash("sha256").update(proof).digest("base64url");
      if (recovery === undefined || !isRight) return turnAway();
      const { clinicId, deskId, sealed } = recovery;
      // A stolen desk could have left one for itself; with the desk, what it left is out.
      if ((await desks.findRevocation(clinicId, deskId)) !== undefined) return turnAway();
      const joinTicket = await joinTickets.issue({ clinicId, deskId, code: "recovery" });
      const answer: TakeRecoveryAnswer = { sealed, joinTicket };
      return { kind: "body", body: answer };
    },
  };
}
