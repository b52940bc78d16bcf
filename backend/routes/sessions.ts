import { z } from "zod";
import { SessionRequest, sessionText } from "../../shared/relay/protocol.ts";
import { isCertificateGenuine, isSignedBy } from "../desk-proof.ts";
import type { Nonces } from "../nonces.ts";
import type { ClinicTable } from "../store/clinics.ts";
import type { Tickets } from "../tickets.ts";
import { refuse, type Answer } from "./answer.ts";

/** Express gives undefined for no body, and an empty object for one of no length. */
const NoBody = z.strictObject({}).optional();

/**
 * `POST /v1/session`: a nonce for an empty body; a ticket for a proof. The proof is signed for one host, so that another server
 * cannot hand it on.
 */
export function openSession(parts: {
  readonly nonces: Nonces;
  readonly tickets: Tickets;
  readonly clinics: ClinicTable;
  /** The hosts this relay is reached by, with their ports where they are not the usual ones. */
  readonly hosts: () => readonly string[];
}): (body: unknown) => Answer {
  const { nonces, tickets, clinics, hosts } = parts;

  return (body) => {
    if (NoBody.safeParse(body).success) return { kind: "body", body: { nonce: nonces.mint() } };
    const wish = SessionRequest.safeParse(body);
    if (!wish.success) return refuse("badRequest");
    const { certificate, nonce, purpose, signature } = wish.data;
    const { clinicId, deskId, deskPublicKey } = certificate;
    if (!nonces.spend(nonce) || !isCertificateGenuine(certificate)) return refuse("notAllowed");
    const isSigned = hosts().some((host) =>
      isSignedBy(deskPublicKey, sessionText({ host, deskId, nonce, purpose }), signature),
    );
    if (!isSigned) return refuse("notAllowed");
    if (!clinics.has(clinicId)) return refuse("clinicUnknown");
    return { kind: "body", body: { ticket: tickets.issue({ clinicId, deskId }, purpose) } };
  };
}
