import { createHash } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { AskedOfGoogle, ScriptedAnswer, ScriptedGoogle } from "./scripted-google.ts";

const PREFIX = "https://www.googleapis.com/auth/";

/** The scopes Google grants when every box stays ticked, in its own spelling. */
export const ALL_SCOPES = [
  "openid",
  `${PREFIX}userinfo.email`,
  `${PREFIX}calendar.events`,
  `${PREFIX}calendar.calendarlist.readonly`,
  `${PREFIX}calendar.app.created`,
].join(" ");

/** What the token endpoint says about who signed in. */
export interface SaidOfAccount {
  readonly sub: string;
  readonly email: string;
  readonly scope: string;
  /** null: the answer has none. */
  readonly refreshToken: string | null;
  readonly issuer: string;
  /** undefined: the nonce that was asked for. */
  readonly nonce: string | undefined;
  /** Unix seconds at which the id token was made. */
  readonly issuedAt: number;
}

/** A token endpoint whose answers a test chooses, and the browser that comes to it. */
export interface IdentityProvider {
  readonly says: (changed: Partial<SaidOfAccount>) => void;
  /** Takes the address the program opened: where to come back to, and with which state. */
  readonly visit: (address: string) => {
    readonly redirect: URL;
    readonly state: string;
    readonly asked: URLSearchParams;
  };
  readonly answer: (asked: AskedOfGoogle) => Promise<ScriptedAnswer>;
}

/** Lets a scripted Google sign people in: `owner@clinic.example`, number 1001, with every scope, unless told otherwise. */
export async function anIdentityProvider(google: ScriptedGoogle): Promise<IdentityProvider> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "key-1", alg: "RS256", use: "sig" };
  /** The nonce of each attempt by its PKCE challenge: several may be under way at once. */
  const nonces = new Map<string, string>();
  let said: SaidOfAccount = {
    sub: "1001",
    email: "owner@clinic.example",
    scope: ALL_SCOPES,
    refreshToken: "1//refresh-of-1001",
    issuer: google.endpoint.origin,
    nonce: undefined,
    issuedAt: Math.floor(Date.now() / 1000),
  };

  async function answer(asked: AskedOfGoogle): Promise<ScriptedAnswer> {
    if (asked.path === "/oauth2/v3/certs") return { status: 200, body: { keys: [jwk] } };
    if (asked.path === "/revoke") return { status: 200, body: {} };
    if (asked.path !== "/token") return { status: 404 };
    const form = new URLSearchParams(asked.body);
    const idToken = await new SignJWT({
      email: said.email,
      nonce: said.nonce ?? nonces.get(challengeOf(form.get("code_verifier") ?? "")) ?? "",
    })
      .setProtectedHeader({ alg: "RS256", kid: "key-1" })
      .setIssuer(said.issuer)
      .setAudience(form.get("client_id") ?? "")
      .setSubject(said.sub)
      .setIssuedAt(said.issuedAt)
      .setExpirationTime(said.issuedAt + 3600)
      .sign(privateKey);
    return {
      status: 200,
      body: {
        access_token: `access-of-${said.sub}`,
        expires_in: 3599,
        scope: said.scope,
        token_type: "Bearer",
        id_token: idToken,
        ...(said.refreshToken === null ? {} : { refresh_token: said.refreshToken }),
      },
    };
  }

  google.answerWith(answer);
  return {
    says: (changed) => {
      said = { ...said, ...changed };
    },
    visit: (address) => {
      const asked = new URL(address).searchParams;
      nonces.set(asked.get("code_challenge") ?? "", asked.get("nonce") ?? "");
      return { redirect: new URL(asked.get("redirect_uri") ?? ""), state: asked.get("state") ?? "", asked };
    },
    answer,
  };
}

/** What a verifier was announced as (RFC 7636, section 4.2). */
function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
