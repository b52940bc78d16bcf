import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";
import { ClinicId, type DeskId } from "../../shared/ids.ts";
import { base32 } from "../../shared/relay/base32.ts";
import { certificateText, DeskCertificate } from "../../shared/relay/protocol.ts";
import { instantNow } from "../../shared/time.ts";
import type { SecretName, SecretStore } from "../secrets/secret-store.ts";

/** A secret is in the keychain but is not 32 bytes: writing over it could cost the clinic what it sealed. */
export class IdentityError extends Error {
  readonly code = "identityDamaged";
  readonly secret: SecretName;
  constructor(secret: SecretName) {
    super(`the keychain item ${secret} is damaged: restore the keychain, or remove the item to begin anew`);
    this.name = "IdentityError";
    this.secret = secret;
  }
}

/** Who this desk is to the relay, and the key its clinic seals with. */
export interface DeskIdentity {
  readonly clinicId: ClinicId;
  /** 32 bytes that the relay and Google never see. */
  readonly clinicKey: Buffer;
  readonly clinicSigningKey: KeyObject;
  readonly deskSigningKey: KeyObject;
  /** This desk's certificate, signed by the clinic's key. */
  readonly certificate: DeskCertificate;
}

/** The start of an Ed25519 private key in PKCS #8; the 32-byte seed follows (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * The identity in the keychain; what is missing is made and kept first. Secrets are kept as 64 hex digits. Rejects with a
 * KeychainError where the keychain cannot be used and with an IdentityError where a secret is damaged.
 */
export async function readOrMakeIdentity(
  secrets: SecretStore,
  options: {
    readonly deskId: DeskId;
    /** Milliseconds since 1970, UTC. */
    readonly now: () => number;
    readonly randomBytes: (length: number) => Uint8Array;
  },
): Promise<DeskIdentity> {
  const { deskId, now, randomBytes } = options;
  const readOrMake = async (name: "clinicKey" | "clinicSigningKey" | "deskSigningKey"): Promise<Buffer> =>
    (await readKey(secrets, name)) ?? (await keep(secrets, name, randomBytes(32)));
  const clinicKey = await readOrMake("clinicKey");
  const clinicSigningKey = await readOrMake("clinicSigningKey");
  const deskSigningKey = await readOrMake("deskSigningKey");
  return identityOf({ clinicKey, clinicSigningKey, deskSigningKey }, { deskId, now });
}

/** The identity that these keys make, 32 bytes each. */
export function identityOf(
  keys: { readonly clinicKey: Buffer; readonly clinicSigningKey: Buffer; readonly deskSigningKey: Buffer },
  desk: { readonly deskId: DeskId; readonly now: () => number },
): DeskIdentity {
  const clinicSigningKey = privateKeyOf(keys.clinicSigningKey);
  const deskSigningKey = privateKeyOf(keys.deskSigningKey);
  const clinicPublicKey = rawPublicKey(clinicSigningKey);
  const clinicHash = createHash("sha256").update(clinicPublicKey).digest();
  const clinicId = ClinicId.parse(base32(clinicHash).slice(0, 26));
  const unsigned = {
    clinicId,
    clinicPublicKey: clinicPublicKey.toString("base64url"),
    deskId: desk.deskId,
    deskPublicKey: rawPublicKey(deskSigningKey).toString("base64url"),
    issuedAt: instantNow({ now: desk.now }),
  };
  const certificate = DeskCertificate.parse({
    ...unsigned,
    signature: signText(clinicSigningKey, certificateText(unsigned)),
  });
  return { clinicId, clinicKey: keys.clinicKey, clinicSigningKey, deskSigningKey, certificate };
}

/** A secret of 32 bytes, undefined where there is none. Rejects with an IdentityError where it is damaged. */
export async function readKey(secrets: SecretStore, name: SecretName): Promise<Buffer | undefined> {
  const kept = await secrets.read(name);
  if (kept === undefined) return undefined;
  if (!/^[0-9a-f]{64}$/.test(kept)) throw new IdentityError(name);
  return Buffer.from(kept, "hex");
}

/** Ed25519 over a text, base64url. */
export function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text), key).toString("base64url");
}

async function keep(secrets: SecretStore, name: SecretName, key: Uint8Array): Promise<Buffer> {
  const kept = Buffer.from(key);
  await secrets.keep(name, kept.toString("hex"));
  return kept;
}

function privateKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: "der", type: "pkcs8" });
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  return Buffer.from(x ?? "", "base64url");
}
