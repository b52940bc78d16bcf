import type { World } from "../world.ts";
import { liveAccount } from "./account-end.ts";
import { ACCESS_TOKEN_SECONDS, issueAccessToken } from "./grants.ts";
import { signIdToken } from "./id-token.ts";
import type { Grant } from "./oauth-state.ts";
import { oauthRefusal } from "./oauth-refusals.ts";
import { isSignInScope } from "./scope-names.ts";

/** What the token endpoint answers for a grant (facts, A4): a new access token, and the refresh token where `tellsRefreshToken`. */
export async function tokenAnswer(
  world: World,
  given: {
    readonly grant: Grant;
    readonly tellsRefreshToken: boolean;
    readonly nonce: string | undefined;
  },
): Promise<Record<string, unknown>> {
  const { grant, tellsRefreshToken, nonce } = given;
  const { clientId, scopes, endsAtMs } = grant;
  const account = liveAccount(world, grant.email);
  if (account === undefined) throw oauthRefusal("invalid_grant", "Bad Request");
  const accessToken = issueAccessToken(world, grant);
  // What is left of seven days, counted like the 3599 seconds of an access token.
  const left = endsAtMs === undefined ? undefined : Math.ceil((endsAtMs - world.clock.now()) / 1000) - 1;
  return {
    access_token: accessToken,
    expires_in: ACCESS_TOKEN_SECONDS,
    ...(tellsRefreshToken ? { refresh_token: grant.refreshToken } : {}),
    scope: scopes.join(" "),
    token_type: "Bearer",
    ...(scopes.some((scope) => isSignInScope(scope))
      ? { id_token: await signIdToken(world, { account, clientId, accessToken, scopes, nonce }) }
      : {}),
    ...(left === undefined || !grant.isOffline ? {} : { refresh_token_expires_in: left }),
  };
}
