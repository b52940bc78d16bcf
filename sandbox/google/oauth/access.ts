import { insufficientScopes, invalidCredentials, loginRequired } from "../http/front-end-refusals.ts";
import type { Account, World } from "../world.ts";
import { liveAccount } from "./account-end.ts";
import { findAccessToken } from "./grants.ts";
import { scopesOpening } from "./method-scopes.ts";
import type { CalendarMethod } from "./method-scopes.ts";

/** Who asks, through which application, and with which scopes. */
export interface Access {
  readonly account: Account;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** Who a request's bearer token speaks for; refuses with 401 or 403 in the front end's shape (facts, A10 and B8). */
export function checkAccess(world: World, authorization: string | undefined, method: CalendarMethod): Access {
  const methodName = `calendar.v3.${method}`;
  const token = readBearer(authorization);
  if (token === undefined) throw loginRequired(methodName);
  const access = findAccessToken(world, token);
  const account = access && liveAccount(world, access.grant.email);
  if (access === undefined || account === undefined) throw invalidCredentials(methodName);
  const { scopes, clientId } = access.grant;
  if (!scopesOpening(method).some((scope) => scopes.includes(scope))) throw insufficientScopes(methodName);
  return { account, clientId, scopes };
}

/** The token of an Authorization header, if it carries one (RFC 6750, section 2.1). */
export function readBearer(authorization: string | undefined): string | undefined {
  return /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
}
