import { takeFaults } from "../control/faults.ts";
import type { World } from "../world.ts";
import { checkVerifier } from "./check-verifier.ts";
import { issueGrant, liveGrants } from "./grants.ts";
import type { OAuthClient } from "./oauth-client.ts";
import type { AuthorizationCode } from "./oauth-state.ts";
import { oauthRefusal } from "./oauth-refusals.ts";
import { tokenAnswer } from "./token-answer.ts";

/** Turns an authorization code into tokens; each code is good once, for ten minutes, for the client it was made for (facts, A4). */
export async function exchangeCode(
  world: World,
  client: OAuthClient,
  given: {
    readonly code: string | undefined;
    readonly verifier: string | undefined;
    readonly redirectUri: string | undefined;
  },
): Promise<Record<string, unknown>> {
  if (given.code === undefined) throw oauthRefusal("invalid_request", "Missing required parameter: code");
  const held = world.codes.get(given.code);
  if (held === undefined) throw oauthRefusal("invalid_grant", "Malformed auth code.");
  const isOver = held.isUsed || held.expiresAtMs <= world.clock.now();
  if (isOver || held.request.clientId !== client.clientId) throw oauthRefusal("invalid_grant", "Bad Request");
  if (given.redirectUri === undefined)
    throw oauthRefusal("invalid_request", "Missing required parameter: redirect_uri");
  if (given.redirectUri !== held.request.redirectUri)
    throw oauthRefusal("redirect_uri_mismatch", "Bad Request");
  world.codes.set(given.code, { ...held, isUsed: true });
  checkVerifier(held.request.challenge, given.verifier);
  const isOffline = isOfflineAccess(world, client, held);
  const { email, scopes } = held;
  const grant = issueGrant(world, { clientId: client.clientId, email, scopes, isOffline });
  const tellsRefreshToken = isOffline && !isLeftOut(world);
  return await tokenAnswer(world, { grant, tellsRefreshToken, nonce: held.request.nonce });
}

/**
 * Whether a refresh token comes along: always for desktop clients; for web clients with `access_type=offline`, and only the first
 * time unless consent was forced (facts, A2).
 */
function isOfflineAccess(world: World, client: OAuthClient, { request, email }: AuthorizationCode): boolean {
  if (client.type === "desktop") return true;
  const { clientId, accessType, prompts } = request;
  const isFirst = !liveGrants(world, { email, clientId }).some(({ isOffline }) => isOffline);
  return accessType === "offline" && (isFirst || prompts.includes("consent"));
}

/** Google leaves the refresh token out of some answers (facts, A2); the fault "noRefreshToken" does so at will. */
function isLeftOut(world: World): boolean {
  const struck = { kinds: ["noRefreshToken"], method: "POST", path: "/token" } as const;
  return takeFaults(world.faults, struck).length > 0;
}
