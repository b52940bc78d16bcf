import { randomBase64Url } from "../random-text.ts";
import type { World } from "../world.ts";
import { consentScreen } from "./consent-screen.ts";
import type { AccessToken, Grant } from "./oauth-state.ts";
import { isSignInScope } from "./scope-names.ts";
import { liveAccount } from "./account-end.ts";

/** Seconds an access token is good for, as Google answers it. */
export const ACCESS_TOKEN_SECONDS = 3599;

const TOKENS_PER_ACCOUNT_AND_CLIENT = 100;
const DAY_MS = 24 * 60 * 60_000;
const TESTING_LIFETIME_MS = 7 * DAY_MS;
/** Six months, taken as half a year of 365 days and a little. */
const UNUSED_LIFETIME_MS = 183 * DAY_MS;

/** Whose grant it is, and with which application. */
export interface GrantParties {
  readonly email: string;
  readonly clientId: string;
}

/**
 * A new refresh token; the account's oldest with this client dies when there would be more than a hundred. While the project is
 * being tested it ends after seven days, unless it is about who the person is alone (facts, A6).
 */
export function issueGrant(
  world: World,
  given: GrantParties & { readonly scopes: readonly string[]; readonly isOffline?: boolean },
): Grant {
  const now = world.clock.now();
  const isTimeBased =
    consentScreen(world).publishing === "testing" && !given.scopes.every((scope) => isSignInScope(scope));
  const issued: Grant = {
    refreshToken: `1//0${randomBase64Url(world.random, 48)}`,
    clientId: given.clientId,
    email: given.email,
    scopes: given.scopes,
    isOffline: given.isOffline ?? true,
    lastUsedAtMs: now,
    endsAtMs: isTimeBased ? now + TESTING_LIFETIME_MS : undefined,
    needsReauth: false,
  };
  world.grants.set(issued.refreshToken, issued);
  const held = grantsOf(world, given).filter(({ isOffline }) => isOffline);
  for (const oldest of held.slice(0, Math.max(0, held.length - TOKENS_PER_ACCOUNT_AND_CLIENT)))
    endGrant(world, oldest);
  return issued;
}

/** A new access token of a grant. Those that have expired are forgotten: they answer like any unknown one. */
export function issueAccessToken(world: World, grant: Grant): string {
  for (const [token, { expiresAtMs }] of world.accessTokens) {
    // They stand in the order of their ends.
    if (expiresAtMs > world.clock.now()) break;
    world.accessTokens.delete(token);
  }
  const token = `ya29.${randomBase64Url(world.random, 64)}`;
  world.accessTokens.set(token, { grant, expiresAtMs: world.clock.now() + ACCESS_TOKEN_SECONDS * 1000 });
  return token;
}

/** What a bearer token stands for, as long as it and its account live. */
export function findAccessToken(world: World, token: string): AccessToken | undefined {
  const access = world.accessTokens.get(token);
  if (access === undefined || access.expiresAtMs <= world.clock.now()) return undefined;
  return liveAccount(world, access.grant.email) === undefined ? undefined : access;
}

/** What an account allows a client now, the oldest first: not what has ended by time (facts, A6). */
export function liveGrants(world: World, of: GrantParties): Grant[] {
  return grantsOf(world, of).filter((grant) => !hasEnded(world, grant));
}

/** The live grant behind a refresh token; one that has ended by time is dead from now on. */
export function findGrant(world: World, refreshToken: string): Grant | undefined {
  const grant = world.grants.get(refreshToken);
  if (grant === undefined || !hasEnded(world, grant)) return grant;
  endGrant(world, grant);
  return undefined;
}

/** Ends everything an account allowed a client: all its refresh and access tokens (facts, A9). */
export function revokeGrants(world: World, of: GrantParties): void {
  for (const grant of grantsOf(world, of)) endGrant(world, grant);
}

function hasEnded(world: World, { endsAtMs, lastUsedAtMs }: Grant): boolean {
  const now = world.clock.now();
  return (endsAtMs !== undefined && endsAtMs <= now) || lastUsedAtMs + UNUSED_LIFETIME_MS <= now;
}

function grantsOf(world: World, of: GrantParties): Grant[] {
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
