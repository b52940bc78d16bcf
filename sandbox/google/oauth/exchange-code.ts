import { takeFaults } from "../control/faults.ts";
import type { World } from "../world.ts";
import { checkVerifier } from "./check-verifier.ts";
import { ACCESS_TOKEN_SECONDS, issueAccessToken, issueGrant } from "./grants.ts";
import { signIdToken } from "./id-token.ts";
import { oauthRefusal } from "./oauth-refusals.ts";
import { isSignInScope } from "./scope-names.ts";

/** Turns an authorization code into tokens; each code is good once (facts, A4). */
export async function exchangeCode(
  world: World,
  given: {
    readonly code: string | undefined;
    readonly verifier: string | undefined;
    readonly redirectUri: string | undefined;
  },
): Promise<Record<string, unknown>> {
  if (given.code === undefined) throw oauthRefusal("invalid_request", "Missing required parameter: code");
  const held = world.codes.get(given.code);
  if (held === undefined || held.expiresAtMs <= world.clock.now())
    throw oauthRefusal("invalid_grant", "Malformed auth code.");
  if (given.redirectUri !== held.request.redirectUri)
    throw oauthRefusal("redirect_uri_mismatch", "Bad Request");
  world.codes.delete(given.code);
  checkVerifier(held.request.challenge, given.verifier);
  const account = world.accounts.get(held.email);
  if (account === undefined) throw oauthRefusal("invalid_grant", "Bad Request");
  const { scopes, email } = held;
  const { clientId, nonce } = held.request;
  const grant = issueGrant(world, { clientId, email, scopes });
  const accessToken = issueAccessToken(world, grant);
  return {
    access_token: accessToken,
    expires_in: ACCESS_TOKEN_SECONDS,
    ...(isLeftOut(world) ? {} : { refresh_token: grant.refreshToken }),
    scope: scopes.join(" "),
    token_type: "Bearer",
    ...(scopes.some(isSignInScope)
      ? { id_token: await signIdToken(world, { account, clientId, accessToken, scopes, nonce }) }
      : {}),
  };
}

/** Google leaves the refresh token out of some answers (facts, A2); the fault "noRefreshToken" does so at will. */
function isLeftOut(world: World): boolean {
  const struck = { kinds: ["noRefreshToken"], method: "POST", path: "/token" } as const;
  return takeFaults(world.faults, struck).length > 0;
}
