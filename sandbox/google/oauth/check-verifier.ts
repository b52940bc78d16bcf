import { createHash } from "node:crypto";
import type { OpenRequest } from "./oauth-state.ts";
import { oauthRefusal } from "./oauth-refusals.ts";

/** What a verifier is made of, and so is a plain challenge (facts, A2; RFC 7636, section 4.1). */
export const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

/**
 * Checks the PKCE verifier against its challenge; a challenge sent without a method was a plain one (facts, A2). A verifier
 * without a challenge is refused as well (https://github.com/googleapis/google-auth-library-nodejs/issues/2028).
 */
export function checkVerifier(challenge: OpenRequest["challenge"], verifier: string | undefined): void {
  if (challenge === undefined && verifier === undefined) return;
  if (challenge === undefined)
    throw oauthRefusal("invalid_grant", "code_verifier or verifier is not needed.");
  if (verifier === undefined) throw oauthRefusal("invalid_grant", "Missing code verifier.");
  const derived =
    challenge.method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  if (!VERIFIER.test(verifier) || derived !== challenge.value)
    throw oauthRefusal("invalid_grant", "Invalid code verifier.");
}
