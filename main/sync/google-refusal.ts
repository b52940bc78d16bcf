import { GoogleError } from "../google/google-error.ts";

/**
 * What the page is told when Google did not do what a person asked for: no connection, or a code. Throws on whatever is not
 * a GoogleError.
 */
export function refusalOf(
  error: unknown,
): { readonly kind: "offline" } | { readonly kind: "failed"; readonly code: string } {
  if (!(error instanceof GoogleError)) throw error;
  return error.code === "offline" ? { kind: "offline" } : { kind: "failed", code: error.code };
}
