import { randomBase64Url } from "../random-text.ts";
import type { World } from "../world.ts";
import type { Grant } from "./oauth-state.ts";

/** Seconds an access token is good for, as Google answers it. */
export const ACCESS_TOKEN_SECONDS = 3599;

const TOKENS_PER_ACCOUNT_AND_CLIENT = 100;

/** A new refresh token; the account's oldest with this client dies when there would be more than a hundred (facts, A6). */
export function issueGrant(world: World, grant: Omit<Grant, "refreshToken">): Grant {
  const issued = { ...grant, refreshToken: `1//0${randomBase64Url(world.random, 48)}` };
  world.grants.set(issued.refreshToken, issued);
  const held = grantsOf(world, grant);
  for (const oldest of held.slice(0, Math.max(0, held.length - TOKENS_PER_ACCOUNT_AND_CLIENT)))
    endGrant(world, oldest);
  return issued;
}

/** A new access token of a grant. */
export function issueAccessToken(world: World, grant: Grant): string {
  const token = `ya29.${randomBase64Url(world.random, 64)}`;
  world.accessTokens.set(token, { grant, expiresAtMs: world.clock.now() + ACCESS_TOKEN_SECONDS * 1000 });
  return token;
}

/** Ends everything an account allowed a client: all its refresh and access tokens (facts, A9). */
export function revokeGrants(world: World, of: { readonly email: string; readonly clientId: string }): void {
  for (const grant of grantsOf(world, of)) endGrant(world, grant);
}

function grantsOf(world: World, of: { readonly email: string; readonly clientId: string }): Grant[] {
  return [...world.grants.values()].filter(
    (grant) => grant.email === of.email && grant.clientId === of.clientId,
  );
}

function endGrant(world: World, grant: Grant): void {
  world.grants.delete(grant.refreshToken);
  world.deadRefreshTokens.set(grant.refreshToken, true);
  for (const [token, access] of world.accessTokens)
    if (access.grant.refreshToken === grant.refreshToken) world.accessTokens.delete(token);
}
