import { z } from "zod";
import { IdentityError, readKey } from "../relay/desk-identity.ts";
import type { SecretStore } from "../secrets/secret-store.ts";

/** 32 bytes in hexadecimal digits, as the keychain keeps them. */
const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** The two keys that make a desk one of the clinic's. */
export const ClinicKeys = z.object({ clinicKey: Hex32, clinicSigningKey: Hex32 });
export type ClinicKeys = z.infer<typeof ClinicKeys>;

/** The clinic's keys out of the keychain. Rejects with a KeychainError, and with an IdentityError where one is not as it should be. */
export async function readClinicKeys(secrets: SecretStore): Promise<ClinicKeys> {
  const hexOf = async (name: "clinicKey" | "clinicSigningKey"): Promise<string> => {
    const key = await readKey(secrets, name);
    if (key === undefined) throw new IdentityError(name);
    return key.toString("hex");
  };
  return { clinicKey: await hexOf("clinicKey"), clinicSigningKey: await hexOf("clinicSigningKey") };
}
