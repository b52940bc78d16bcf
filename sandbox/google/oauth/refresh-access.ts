import type { World } from "../world.ts";
import { ACCESS_TOKEN_SECONDS, issueAccessToken } from "./grants.ts";
import { signIdToken } from "./id-token.ts";
import { oauthRefusal } from "./oauth-refusals.ts";
import { isSignInScope } from "./scope-names.ts";

/** A new access token for a refresh token, which stays as it is (facts, A4); the two deaths of A5 where it is dead or unknown. */
export async function refreshAccess(
  world: World,
  refreshToken: string | undefined,
): Promise<Record<string, unknown>> {
  if (refreshToken === undefined)
    throw oauthRefusal("invalid_request", "Missing required parameter: refresh_token");
  if (world.deadRefreshTokens.has(refreshToken))
    throw oauthRefusal("invalid_grant", "Token has been expired or revoked.");
  const grant = world.grants.get(refreshToken);
  const account = grant && world.accounts.get(grant.email);
  if (grant === undefined || account === undefined) throw oauthRefusal("invalid_grant", "Bad Request");
  const accessToken = issueAccessToken(world, grant);
  const { scopes, clientId } = grant;
  return {
    access_token: accessToken,
    expires_in: ACCESS_TOKEN_SECONDS,
    scope: scopes.join(" "),
    token_type: "Bearer",
    ...(scopes.some(isSignInScope)
      ? { id_token: await signIdToken(world, { account, clientId, accessToken, scopes, nonce: undefined }) }
      : {}),
  };
}
