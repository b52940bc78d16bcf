import { createHash } from "node:crypto";
import type { OpenRequest } from "./oauth-state.ts";
import { oauthRefusal } from "./oauth-refusals.ts";

const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

/** Checks the PKCE verifier against its challenge; a challenge sent without a method was a plain one (facts, A2). */
export function checkVerifier(challenge: OpenRequest["challenge"], verifier: string | undefined): void {
  if (challenge === undefined) return;
  if (verifier === undefined) throw oauthRefusal("invalid_grant", "Missing code verifier.");
  const derived =
    challenge.method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  if (!VERIFIER.test(verifier) || derived !== challenge.value)
    throw oauthRefusal("invalid_grant", "Invalid code verifier.");
}
