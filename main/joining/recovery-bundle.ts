import { z } from "zod";
import { ClinicKeys } from "./clinic-keys.ts";
import { openPacked, sealPacked } from "./sealed-json.ts";

const Content = z.object({ format: z.literal(1), ...ClinicKeys.shape });

/** Seals the clinic's keys with a recovery code's key: base64url. */
export function sealRecovery(
  keys: ClinicKeys,
  sealing: { readonly key: Uint8Array; readonly randomBytes: (length: number) => Uint8Array },
): string {
  return sealPacked({ format: 1, ...keys }, sealing);
}

/** The clinic's keys that were sealed with this key; undefined for anything else, a newer program's included. */
export function openRecovery(sealed: string, key: Uint8Array): ClinicKeys | undefined {
  const content = Content.safeParse(openPacked(sealed, key));
  if (!content.success) return undefined;
  const { clinicKey, clinicSigningKey } = content.data;
  return { clinicKey, clinicSigningKey };
}
