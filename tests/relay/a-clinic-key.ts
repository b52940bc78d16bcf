import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { ClinicId, DeskId, newUuidV7 } from "../../shared/ids.ts";
import { base32 } from "../../shared/relay/base32.ts";
import {
  certificateText,
  revocationText,
  type DeskCertificate,
  type DeskRevocation,
} from "../../shared/relay/protocol.ts";
import { Instant } from "../../shared/time.ts";

const issuedAt = Instant.parse("2026-11-21T09:00:00.000Z");

/** A clinic's id and what it signs with. */
export interface ClinicKey {
  readonly clinicId: ClinicId;
  /** Raw Ed25519, base64url. */
  readonly publicKey: string;
  readonly certify: (desk: { readonly deskId: DeskId; readonly deskPublicKey: string }) => DeskCertificate;
  readonly revoke: (deskId: DeskId) => DeskRevocation;
}

/** A clinic nobody has heard of. */
export function aClinicKey(): ClinicKey {
  const { publicKey, privateKey } = aKeyPair();
  const hash = createHash("sha256").update(Buffer.from(publicKey, "base64url")).digest();
  const clinicId = ClinicId.parse(base32(hash).slice(0, 26));
  return {
    clinicId,
    publicKey,
    certify: (desk) => {
      const unsigned = { clinicId, clinicPublicKey: publicKey, ...desk, issuedAt };
      return { ...unsigned, signature: signed(privateKey, certificateText(unsigned)) };
    },
    revoke: (deskId) => {
      const unsigned = { clinicId, deskId, revokedAt: issuedAt };
      return { ...unsigned, signature: signed(privateKey, revocationText(unsigned)) };
    },
  };
}

/** A new desk's id. */
export function aDeskId(): DeskId {
  return DeskId.parse(newUuidV7({ now: Date.now, randomBytes }));
}

/** A new Ed25519 key, and its public half, raw, base64url. */
export function aKeyPair(): { readonly publicKey: string; readonly privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return { publicKey: publicKey.export({ format: "jwk" }).x ?? "", privateKey };
}

/** Ed25519 over a text, base64url. */
export function signed(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text), key).toString("base64url");
}
