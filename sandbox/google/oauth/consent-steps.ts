import type { Account, World } from "../world.ts";
import { liveAccounts } from "./account-end.ts";
import { consentScreen } from "./consent-screen.ts";
import type { OpenRequest } from "./oauth-state.ts";
import { isSignInScope } from "./scope-names.ts";

/** The pages on the way to the application: which account, the warning of an unverified application, which scopes. */
export type ConsentStep = "account" | "warning" | "consent";

/**
 * The page a person is to see next. Mostly the last one is the only one, with the account on it; the account comes by itself
 * where the application asks for that, and before a warning.
 */
export function nextStep(world: World, request: OpenRequest): ConsentStep {
  const warns = needsWarning(world, request);
  if (request.email === undefined && (warns || request.prompts.includes("select_account"))) return "account";
  return warns && !request.isWarned ? "warning" : "consent";
}

/** A request as it starts out: an account that is named before a warning needs no choosing (facts, A2, `login_hint`). */
export function firstRequest(world: World, request: OpenRequest): OpenRequest {
  if (!needsWarning(world, request) || request.prompts.includes("select_account")) return request;
  return { ...request, email: hintedAccount(world, request)?.email };
}

/** The account the application named by e-mail address or `sub`. */
export function hintedAccount(world: World, { loginHint }: OpenRequest): Account | undefined {
  return liveAccounts(world).find(({ email, sub }) => [email, sub].includes(loginHint ?? ""));
}

/** Google warns where more is asked than who the person is, of applications it has not verified or that are being tested. */
function needsWarning(world: World, { scopes }: OpenRequest): boolean {
  const { verified, publishing } = consentScreen(world);
  return (!verified || publishing === "testing") && !scopes.every((scope) => isSignInScope(scope));
}
