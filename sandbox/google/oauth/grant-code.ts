import type { Answer } from "../http/answer.ts";
import { randomBase64Url } from "../random-text.ts";
import type { Account, World } from "../world.ts";
import { backToApp } from "./back-to-app.ts";
import { sessionCookie } from "./browser-session.ts";
import { liveGrants } from "./grants.ts";
import type { OpenRequest } from "./oauth-state.ts";
import { isSignInScope } from "./scope-names.ts";

const CODE_LIFETIME_MS = 10 * 60_000;

/** Sends the browser back to the application with a code for these scopes, which is good for ten minutes. */
export function grantCode(
  world: World,
  request: OpenRequest,
  granted: {
    readonly account: Account;
    readonly scopes: readonly string[];
    /** What was shown on the way, as the application is told (facts, A2). */
    readonly prompt: "none" | "consent";
  },
): Answer {
  const { account, prompt } = granted;
  const { email, hd } = account;
  const scopes = request.includesGranted
    ? [...new Set([...granted.scopes, ...grantedScopes(world, { email, clientId: request.clientId })])]
    : granted.scopes;
  const code = `4/0A${randomBase64Url(world.random, 48)}`;
  const expiresAtMs = world.clock.now() + CODE_LIFETIME_MS;
  world.codes.set(code, { request, email, scopes, expiresAtMs, isUsed: false });
  const extra: Record<string, string> = scopes.some((scope) => isSignInScope(scope))
    ? { authuser: "0", ...(hd === undefined ? {} : { hd }), prompt, iss: world.endpoint }
    : {};
  const back = backToApp(request, { code, scope: scopes.join(" "), ...extra });
  if (back.kind !== "redirect") return back;
  return { ...back, headers: { ...back.headers, "Set-Cookie": sessionCookie(account) } };
}

/** Every scope an account allows a client now. */
export function grantedScopes(
  world: World,
  of: { readonly email: string; readonly clientId: string },
): string[] {
  return [...new Set(liveGrants(world, of).flatMap(({ scopes }) => scopes))];
}
