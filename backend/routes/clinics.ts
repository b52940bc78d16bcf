import { createHash, timingSafeEqual } from "node:crypto";
import { RegisterClinicRequest } from "../../shared/relay/protocol.ts";
import { instantNow, type Clock } from "../../shared/time.ts";
import { isCertificateGenuine } from "../desk-proof.ts";
import type { ClinicTable } from "../store/clinics.ts";
import { refuse, type Answer } from "./answer.ts";

/** `PUT /v1/clinics/{id}`: registers a clinic by its first desk's certificate. Done again, it changes nothing. */
export function registerClinic(parts: {
  readonly clinics: ClinicTable;
  readonly clock: Clock;
  /** What a clinic must bring along to be let in; null where everyone may. */
  readonly enrolmentKey: string | null;
}): (id: string, body: unknown) => Answer {
  const { clinics, clock, enrolmentKey } = parts;

  return (id, body) => {
    const wish = RegisterClinicRequest.safeParse(body);
    if (!wish.success || wish.data.certificate.clinicId !== id) return refuse("badRequest");
    const { certificate } = wish.data;
    if (!isCertificateGenuine(certificate)) return refuse("notAllowed");
    if (clinics.has(certificate.clinicId)) return { kind: "done" };
    if (enrolmentKey !== null && !isSameText(enrolmentKey, wish.data.enrolmentKey ?? ""))
      return refuse("enrolmentKeyWrong");
    clinics.register({
      id: certificate.clinicId,
      publicKey: certificate.clinicPublicKey,
      registeredAt: instantNow(clock),
    });
    return { kind: "done" };
  };
}

function isSameText(expected: string, given: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
