import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { ClinicId, DeskId, newUuidV7 } from "../../shared/ids.ts";
import { base32 } from "../../shared/relay/base32.ts";
import { revocationText, type DeskRevocation } from "../../shared/relay/protocol.ts";
import { Instant } from "../../shared/time.ts";

/** A clinic's id and what it signs with. */
export interface ClinicKey {
  readonly clinicId: ClinicId;
  /** Raw Ed25519, base64url. */
  readonly publicKey: string;
  readonly revoke: (deskId: DeskId) => DeskRevocation;
}

/** A clinic nobody has heard of. */
export function aClinicKey(): ClinicKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "jwk" }).x ?? "";
  const hash = createHash("sha256").update(Buffer.from(raw, "base64url")).digest();
  const clinicId = ClinicId.parse(base32(hash).slice(0, 26));
  return {
    clinicId,
    publicKey: raw,
    revoke: (deskId) => {
      const unsigned = { clinicId, deskId, revokedAt: Instant.parse("2026-11-21T09:00:00.000Z") };
      const signature = sign(null, Buffer.from(revocationText(unsigned)), privateKey).toString("base64url");
      return { ...unsigned, signature };
    },
  };
}

/** A new desk's id. */
export function aDeskId(): DeskId {
  return DeskId.parse(newUuidV7({ now: Date.now, randomBytes }));
}
