import { z } from "zod";
import { SessionRequest, sessionText } from "../../shared/relay/protocol.ts";
import { instantNow, type Clock } from "../../shared/time.ts";
import type { Counters } from "../counters.ts";
import { isCertificateGenuine, isSignedBy } from "../desk-proof.ts";
import type { Nonces } from "../nonces.ts";
import type { ClinicTable, DeskTable } from "../store/relay-store.ts";
import type { Tickets } from "../tickets.ts";
import { refuse, type Answer } from "./answer.ts";

/** No body, or one that says nothing. */
const NoBody = z.strictObject({}).optional();

/**
 * `POST /v1/session`: a nonce for an empty body; a ticket for a proof. The proof is signed for one host, so that another server
 * cannot hand it on.
 */
export function openSession(parts: {
  readonly nonces: Nonces;
  readonly tickets: Tickets;
  readonly clinics: ClinicTable;
  readonly desks: DeskTable;
  readonly clock: Clock;
  readonly counters: Counters;
  /** The hosts this relay is reached by, with their ports where they are not the usual ones. */
  readonly hosts: () => readonly string[];
}): (body: unknown) => Promise<Answer> {
  const { nonces, tickets, clinics, desks, clock, counters, hosts } = parts;

  const isProven = async ({ certificate, nonce, purpose, signature }: SessionRequest): Promise<boolean> => {
    const { deskId, deskPublicKey } = certificate;
    if (!(await nonces.spend(nonce)) || !isCertificateGenuine(certificate)) return false;
    return hosts().some((host) =>
      isSignedBy(deskPublicKey, sessionText({ host, deskId, nonce, purpose }), signature),
    );
  };
  const turnAway = (answer: Answer): Answer => {
    counters.add("authFailures");
    return answer;
  };

  return async (body) => {
    if (NoBody.safeParse(body).success) return { kind: "body", body: { nonce: nonces.mint() } };
    const wish = SessionRequest.safeParse(body);
    if (!wish.success) return refuse("badRequest");
    if (!(await isProven(wish.data))) return turnAway(refuse("notAllowed"));
    const { clinicId, deskId, deskPublicKey } = wish.data.certificate;
    if ((await clinics.findPublicKey(clinicId)) === undefined) return refuse("clinicUnknown");
    const admission = await desks.admit({
      clinicId,
      deskId,
      publicKey: deskPublicKey,
      at: instantNow(clock),
      by: "certificate",
    });
    if (admission.kind === "revoked")
      return turnAway(refuse("revoked", { revocation: admission.revocation }));
    if (admission.kind === "notAdmitted") return turnAway(refuse("notAdmitted"));
    counters.add("sessions");
    return { kind: "body", body: { ticket: await tickets.issue({ clinicId, deskId }, wish.data.purpose) } };
  };
}
