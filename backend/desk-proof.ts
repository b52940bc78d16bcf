import { createHash, createPublicKey, verify } from "node:crypto";
import { base32 } from "../shared/relay/base32.ts";
import { certificateText, type DeskCertificate } from "../shared/relay/protocol.ts";

/** True where the certificate is whole: the clinic's id is its key's hash and its key signed the rest. */
export function isCertificateGenuine(certificate: DeskCertificate): boolean {
  const publicKey = Buffer.from(certificate.clinicPublicKey, "base64url");
  const hash = createHash("sha256").update(publicKey).digest();
  return (
    base32(hash).slice(0, 26) === certificate.clinicId &&
    isSignedBy(certificate.clinicPublicKey, certificateText(certificate), certificate.signature)
  );
}

/** True where `signature` (base64url) is Ed25519 over `text` by the raw public key (base64url). False for a key that is none. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}
