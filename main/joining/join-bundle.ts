import { z } from "zod";
import { SetUpFields } from "../store/set-up-fields.ts";
import { ClinicKeys } from "./clinic-keys.ts";
import { openPacked, sealPacked } from "./sealed-json.ts";

/** What a desk needs to be one of the clinic's: its keys, and how it is set up, the Google account included. */
export const JoinBundle = z.object({
  format: z.literal(1),
  ...ClinicKeys.shape,
  fields: SetUpFields,
});
export type JoinBundle = z.infer<typeof JoinBundle>;

/** Seals a bundle with a join code's key: base64url. */
export function sealBundle(
  bundle: JoinBundle,
  sealing: { readonly key: Uint8Array; readonly randomBytes: (length: number) => Uint8Array },
): string {
  return sealPacked(bundle, sealing);
}

/** The bundle that was sealed with this key; undefined for anything else, a newer program's bundle included. */
export function openBundle(sealed: string, key: Uint8Array): JoinBundle | undefined {
  return JoinBundle.safeParse(openPacked(sealed, key)).data;
}
