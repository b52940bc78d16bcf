import { randomBytes, timingSafeEqual } from "node:crypto";
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { assertNever } from "../../shared/assert.ts";
import type { Timers } from "../timers.ts";
import { exchangeCode, type SignInOutcome } from "./exchange-code.ts";
import { openLoopbackListener } from "./loopback-listener.ts";
import { createOauthClient, type OauthParts } from "./oauth-client.ts";
import { SCOPES } from "./scopes.ts";

/** What a sign-in works with. */
export interface SignInParts extends OauthParts {
  readonly timers: Timers;
  /** Opens the system's browser; may reject, the attempt goes on. */
  readonly openBrowser: (address: string) => Promise<void>;
}

/**
 * One attempt to sign in with Google in the system's browser: PKCE S256, state, nonce, a loopback listener (RFC 8252). Tells
 * `onAddress` the address to open, so that a person can open it where the program could not. Aborting `signal` gives the
 * attempt up at any moment; a token that comes after that is thrown away.
 */
export async function signIn(
  parts: SignInParts,
  attempt: { readonly signal: AbortSignal; readonly onAddress: (address: string) => void },
): Promise<SignInOutcome> {
  const { config, timers, openBrowser } = parts;
  const { signal, onAddress } = attempt;
  const client = createOauthClient(parts);
  enableNonRepudiationChecks(client);
  const verifier = randomPKCECodeVerifier();
  const nonce = randomNonce();
  const chance = randomState();
  const pathWord = randomBytes(16).toString("base64url");
  let state = chance;

  const listener = await openLoopbackListener({
    path: `/${pathWord}`,
    isOurs: (query) => sameText(query.get("state") ?? "", state) && (query.has("code") || query.has("error")),
    timers,
    signal,
  }).catch(() => undefined);
  if (listener === undefined) return { kind: "failed", code: "noLoopbackPort" };

  let redirectUri = `http://127.0.0.1:${listener.port}/${pathWord}`;
  if (config.redirectUri !== "loopback") {
    // The relay's page reads from the state where on this computer the answer is awaited.
    redirectUri = config.redirectUri.href;
    state = `${chance}.${listener.port}.${pathWord}`;
  }
  const address = buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    response_type: "code",
    scope: SCOPES.join(" "),
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
    access_type: "offline",
    prompt: "consent",
  }).href;
  onAddress(address);
  openBrowser(address).catch(() => {
    // The page shows the address with a copy button: the attempt goes on.
  });

  const end = await listener.ended;
  switch (end.kind) {
    case "callback":
      break;
    case "timedOut":
    case "superseded":
      return { kind: end.kind };
    case "flooded":
      return { kind: "failed", code: "tooManyRequests" };
    default:
      return assertNever(end);
  }

  const callback = new URL(redirectUri);
  callback.search = end.query.toString();
  const outcome = await exchangeCode(client, { callback, verifier, state, nonce });
  return signal.aborted ? { kind: "superseded" } : outcome;
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
