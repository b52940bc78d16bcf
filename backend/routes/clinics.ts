import { createHash, timingSafeEqual } from "node:crypto";
import { RegisterClinicRequest, type DeskCertificate } from "../../shared/relay/protocol.ts";
import { instantNow, type Clock } from "../../shared/time.ts";
import type { Counters } from "../counters.ts";
import { isCertificateGenuine } from "../desk-proof.ts";
import type { JoinTickets } from "../join-tickets.ts";
import type { ClinicTable, DeskTable, RecoveryTable } from "../store/relay-store.ts";
import { refuse, type Answer } from "./answer.ts";

/**
 * `PUT /v1/clinics/{id}`: registers a clinic by its first desk's certificate; with a join ticket it admits a desk to a clinic
 * that is closed to others. Done again, it changes nothing.
 */
export function registerClinic(parts: {
  readonly clinics: ClinicTable;
  readonly desks: DeskTable;
  readonly joinTickets: JoinTickets;
  readonly recoveries: Pick<RecoveryTable, "noteRecovered">;
  readonly counters: Counters;
  readonly clock: Clock;
  /** What a clinic must bring along to be let in; null where everyone may. */
  readonly enrolmentKey: string | null;
}): (id: string, body: unknown) => Promise<Answer> {
  const { clinics, desks, joinTickets, recoveries, counters, clock, enrolmentKey } = parts;

  const admit = async (certificate: DeskCertificate, joinTicket: string): Promise<Answer> => {
    const { clinicId, deskId, deskPublicKey } = certificate;
    const right = await joinTickets.redeem(joinTicket, clinicId);
    // A desk that has been shown out meanwhile can let nobody in.
    if (right === undefined || (await desks.findRevocation(clinicId, right.deskId)) !== undefined)
      return refuse("notAdmitted");
    const at = instantNow(clock);
    const admission = await desks.admit({ clinicId, deskId, publicKey: deskPublicKey, at, by: "joinTicket" });
    if (admission.kind === "admitted") {
      if (right.code === "recovery") {
        counters.add("recoveries");
        await recoveries.noteRecovered(clinicId, { deskId, at });
      }
      return { kind: "done" };
    }
    return admission.kind === "revoked"
      ? refuse("revoked", { revocation: admission.revocation })
      : refuse("notAdmitted");
  };

  return async (id, body) => {
    const wish = RegisterClinicRequest.safeParse(body);
    if (!wish.success || wish.data.certificate.clinicId !== id) return refuse("badRequest");
    const { certificate, joinTicket } = wish.data;
    if (!isCertificateGenuine(certificate)) return refuse("notAllowed");
    if ((await clinics.findPublicKey(certificate.clinicId)) === undefined) {
      if (enrolmentKey !== null && !isSameText(enrolmentKey, wish.data.enrolmentKey ?? ""))
        return refuse("enrolmentKeyWrong");
      await clinics.register({
        id: certificate.clinicId,
        publicKey: certificate.clinicPublicKey,
        registeredAt: instantNow(clock),
      });
    }
    return joinTicket === undefined ? { kind: "done" } : admit(certificate, joinTicket);
  };
}

function isSameText(expected: string, given: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
