import type { World } from "../world.ts";
import { consentScreen } from "./consent-screen.ts";
import { findGrant } from "./grants.ts";
import type { OAuthClient } from "./oauth-client.ts";
import { oauthRefusal } from "./oauth-refusals.ts";
import { tokenAnswer } from "./token-answer.ts";

/** A new access token for a refresh token, which stays as it is (facts, A4); the deaths of A5 and A6 where it is dead or unknown. */
export async function refreshAccess(
  world: World,
  client: OAuthClient,
  refreshToken: string | undefined,
): Promise<Record<string, unknown>> {
  if (refreshToken === undefined)
    throw oauthRefusal("invalid_request", "Missing required parameter: refresh_token");
  const grant = findGrant(world, refreshToken);
  if (world.deadRefreshTokens.has(refreshToken))
    throw oauthRefusal("invalid_grant", "Token has been expired or revoked.");
  if (grant === undefined) throw oauthRefusal("invalid_grant", "Bad Request");
  if (grant.clientId !== client.clientId) throw oauthRefusal("unauthorized_client", "Unauthorized");
  const end = world.accountEnds.get(grant.email);
  if (end !== undefined) throw oauthRefusal("invalid_grant", `Account has been ${end}`);
  if (grant.needsReauth)
    throw oauthRefusal("invalid_grant", "reauth related error", { subtype: "invalid_rapt" });
  if (consentScreen(world).refusal === "admin_policy_enforced")
    throw oauthRefusal(
      "admin_policy_enforced",
      "The administrator of the Google Account does not allow one of the requested services.",
    );
  const used = { ...grant, lastUsedAtMs: world.clock.now() };
  world.grants.set(refreshToken, used);
  return await tokenAnswer(world, { grant: used, tellsRefreshToken: false, nonce: undefined });
}
