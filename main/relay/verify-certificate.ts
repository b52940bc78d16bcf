import { createHash, createPublicKey, verify } from "node:crypto";
import type { ClinicId } from "../../shared/ids.ts";
import { base32 } from "../../shared/relay/base32.ts";
import { certificateText, type DeskCertificate } from "../../shared/relay/protocol.ts";

/** Whether a certificate is of this clinic: the clinic's id is its key's hash, and its key signed the rest. */
export function isOfClinic(certificate: DeskCertificate, clinicId: ClinicId): boolean {
  const publicKey = Buffer.from(certificate.clinicPublicKey, "base64url");
  const hash = createHash("sha256").update(publicKey).digest();
  return (
    certificate.clinicId === clinicId &&
    base32(hash).slice(0, 26) === clinicId &&
    isSigned({
      by: certificate.clinicPublicKey,
      text: certificateText(certificate),
      signature: certificate.signature,
    })
  );
}

/** Whether `signature` (base64url) is Ed25519 over `text` by the raw public key (base64url). False for a key that is none. */
export function isSigned(signed: {
  readonly by: string;
  readonly text: string;
  readonly signature: string;
}): boolean {
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: signed.by }, format: "jwk" });
    return verify(null, Buffer.from(signed.text), key, Buffer.from(signed.signature, "base64url"));
  } catch {
    // What is no key has signed nothing.
    return false;
  }
}
