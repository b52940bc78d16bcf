import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  ClientError,
  type Configuration,
} from "openid-client";
import { z } from "zod";
import { googleErrorIn } from "./oauth-client.ts";
import { missingScopes } from "./scopes.ts";

/** An access token as it just came. */
export interface FreshAccess {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

/** How an attempt to sign in ended; nothing has been kept yet. */
export type SignInOutcome =
  | {
      readonly kind: "signedIn";
      /** Google's number of the account, which never changes; the e-mail can. */
      readonly sub: string;
      readonly email: string;
      /** Undefined where Google sent none: the one from before stays good. */
      readonly refreshToken: string | undefined;
      readonly access: FreshAccess;
    }
  | { readonly kind: "refusedByPerson" }
  | { readonly kind: "timedOut" }
  | { readonly kind: "superseded" }
  | { readonly kind: "scopesMissing"; readonly missing: string[] }
  | { readonly kind: "offline" }
  | { readonly kind: "failed"; readonly code: string };

const Claims = z.object({ sub: z.string().min(1).max(255), email: z.string().min(3) });

/**
 * Judges Google's answer that the browser brought (state, `iss`, error) and trades its code for tokens, once: a code whose
 * request went out is never sent again. Never rejects.
 */
export async function exchangeCode(
  client: Configuration,
  answer: {
    /** The redirect address with Google's parameters. */
    readonly callback: URL;
    readonly verifier: string;
    readonly state: string;
    readonly nonce: string;
  },
): Promise<SignInOutcome> {
  const { callback, verifier, state, nonce } = answer;
  try {
    const tokens = await authorizationCodeGrant(client, callback, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    });
    const missing = missingScopes(tokens.scope);
    if (missing.length > 0) return { kind: "scopesMissing", missing };
    const claims = Claims.safeParse(tokens.claims());
    if (!claims.success) return { kind: "failed", code: "claimsMissing" };
    return {
      kind: "signedIn",
      ...claims.data,
      refreshToken: tokens.refresh_token,
      access: { accessToken: tokens.access_token, expiresInSeconds: tokens.expires_in ?? 0 },
    };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What an error of the authorization answer or the code exchange means to the person who signs in. */
function outcomeOf(error: unknown): SignInOutcome {
  if (error instanceof AuthorizationResponseError)
    return error.error === "access_denied"
      ? { kind: "refusedByPerson" }
      : { kind: "failed", code: asWord(error.error) };
  const googleError = googleErrorIn(error);
  if (googleError?.code === "offline") return { kind: "offline" };
  if (googleError !== undefined) return { kind: "failed", code: googleError.reason ?? googleError.code };
  return { kind: "failed", code: asWord(error instanceof ClientError ? error.code : undefined) };
}

/** A code as the screen and the log may carry it: a word from outside never comes through unlooked at. */
function asWord(code: string | undefined): string {
  return code !== undefined && /^[A-Za-z_]{1,60}$/.test(code) ? code : "unreadableAnswer";
}
