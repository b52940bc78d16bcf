import type { ClinicId } from "../../shared/ids.ts";
import { RevokeDeskRequest, revocationText, type DesksAnswer } from "../../shared/relay/protocol.ts";
import { instantNow, type Clock } from "../../shared/time.ts";
import { isSignedBy } from "../desk-proof.ts";
import type { ClinicTable, DeskTable, RecoveryTable } from "../store/relay-store.ts";
import type { TicketHolder } from "../tickets.ts";
import { refuse, type Answer } from "./answer.ts";

/** The routes about the desks of a clinic. */
export interface DeskRoutes {
  /** `GET /v1/desks`. */
  readonly list: (holder: TicketHolder) => Promise<Answer>;
  /** `DELETE /v1/desks/{id}`: shows a desk out for good, on the clinic key's word. Done again, it changes nothing. */
  readonly revoke: (holder: TicketHolder, id: string, body: unknown) => Promise<Answer>;
}

/** Desks out of a table. */
export function createDeskRoutes(parts: {
  readonly clinics: ClinicTable;
  readonly desks: DeskTable;
  readonly recoveries: Pick<RecoveryTable, "findOf" | "findRecovered">;
  readonly clock: Clock;
}): DeskRoutes {
  const { clinics, desks, recoveries, clock } = parts;

  /** The way back that is good now: one that a revoked desk has left is none. */
  const findRecovery = async (clinicId: ClinicId): Promise<DesksAnswer["recovery"]> => {
    const kept = await recoveries.findOf(clinicId);
    if (kept === undefined || (await desks.findRevocation(clinicId, kept.deskId)) !== undefined) return null;
    const { deskId, madeAt } = kept;
    const recovered = await recoveries.findRecovered(clinicId);
    return { deskId, madeAt, use: recovered !== undefined && recovered.at > madeAt ? "used" : "unused" };
  };

  return {
    list: async ({ clinicId }) => {
      const known = await desks.list(clinicId, instantNow(clock));
      const body: DesksAnswer = {
        desks: known.map(({ deskId, revocation, seenAt, line }) => ({
          deskId,
          state: revocation === null ? "admitted" : "revoked",
          seenAt,
          line,
        })),
        recovery: await findRecovery(clinicId),
      };
      return { kind: "body", body };
    },
    revoke: async ({ clinicId }, id, body) => {
      const wish = RevokeDeskRequest.safeParse(body);
      if (!wish.success) return refuse("badRequest");
      const { revocation } = wish.data;
      if (revocation.deskId !== id || revocation.clinicId !== clinicId) return refuse("badRequest");
      const clinicKey = await clinics.findPublicKey(clinicId);
      if (clinicKey === undefined) return refuse("clinicUnknown");
      if (!isSignedBy(clinicKey, revocationText(revocation), revocation.signature))
        return refuse("notAllowed");
      await desks.revoke(revocation);
      return { kind: "done" };
    },
  };
}
