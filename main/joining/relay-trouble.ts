import { RelayError } from "../relay/relay-client.ts";

/** Why the relay was of no help, for the page. */
export type RelayTrouble = { readonly kind: "offline" } | { readonly kind: "refused"; readonly code: string };

/** What a failed request to the relay means to a person. Throws what is no RelayError. */
export function troubleOf(error: unknown): RelayTrouble {
  if (!(error instanceof RelayError)) throw error;
  if (error.code === "refused") return { kind: "refused", code: error.reason ?? "refused" };
  return { kind: "offline" };
}
