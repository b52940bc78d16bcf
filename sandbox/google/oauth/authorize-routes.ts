import { Router, urlencoded } from "express";
import { z } from "zod";
import { assertNever } from "../assert-never.ts";
import type { Answer } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import { consentErrorPage } from "../pages/consent-error-page.ts";
import { consentStepPage } from "../pages/consent-step-page.ts";
import { pageHeaders } from "../pages/page-headers.ts";
import { randomBase64Url } from "../random-text.ts";
import type { World } from "../world.ts";
import { liveAccount, liveAccounts } from "./account-end.ts";
import { answerSilently } from "./answer-silently.ts";
import { backToApp } from "./back-to-app.ts";
import { sessionAccount } from "./browser-session.ts";
import { isEmbedded, NOT_A_TESTER, REFUSAL_PAGES } from "./consent-refusals.ts";
import type { RefusalPage } from "./consent-refusals.ts";
import { consentScreen, isLetIn } from "./consent-screen.ts";
import { firstRequest, hintedAccount, nextStep } from "./consent-steps.ts";
import { grantCode } from "./grant-code.ts";
import type { OpenRequest } from "./oauth-state.ts";
import { readAuthorizeRequest } from "./read-authorize-request.ts";
import { isSignInScope } from "./scope-names.ts";

const Decision = z.object({
  request: z.string(),
  decision: z.enum(["choose", "continue", "allow", "cancel"]),
  account: z.string().default(""),
  scope: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat())),
});
type Decision = z.infer<typeof Decision>;

/** The consent page and what the person decides there (facts, A2, A3, A5 and A7). */
export function authorizeRoutes(world: World): Router {
  const router = Router();
  router.get(
    "/o/oauth2/v2/auth",
    serveCall((call): Answer => {
      if (isEmbedded(call.header("User-Agent"))) return errorPage(REFUSAL_PAGES.disallowed_useragent);
      const reading = readAuthorizeRequest(world.clients, call.query);
      if (reading.kind === "refused") return errorPage(reading);
      const { refusal } = consentScreen(world);
      if (refusal !== null) return errorPage(REFUSAL_PAGES[refusal]);
      const account = sessionAccount(world, call.header("Cookie"));
      if (reading.request.prompts.includes("none")) return answerSilently(world, reading.request, account);
      return goOn(world, randomBase64Url(world.random, 24), firstRequest(world, reading.request));
    }),
  );
  router.post(
    "/o/oauth2/v2/consent",
    urlencoded({ extended: false }),
    serveCall((call): Answer => {
      const decision = Decision.safeParse(call.body);
      const request = decision.success ? world.openRequests.get(decision.data.request) : undefined;
      if (!decision.success || request === undefined) return badRequest("This page has been used already.");
      return decide(world, request, decision.data);
    }),
  );
  return router;
}

function decide(world: World, request: OpenRequest, decision: Decision): Answer {
  const id = decision.request;
  switch (decision.decision) {
    case "cancel":
      world.openRequests.delete(id);
      return backToApp(request, { error: "access_denied" });
    case "choose":
      return (
        accountRefusal(world, decision.account) ?? goOn(world, id, { ...request, email: decision.account })
      );
    case "continue":
      return goOn(world, id, { ...request, isWarned: request.email !== undefined });
    case "allow":
      return allow(world, request, decision);
    default:
      return assertNever(decision.decision);
  }
}

/** Shows the next page on the way. */
function goOn(world: World, id: string, request: OpenRequest): Answer {
  world.openRequests.set(id, request);
  const html = consentStepPage(nextStep(world, request), {
    id,
    request,
    screen: consentScreen(world),
    accounts: liveAccounts(world),
    hinted: hintedAccount(world, request),
  });
  return { kind: "page", status: 200, html, headers: pageHeaders({ formTargets: [formTarget(request)] }) };
}

/** A browser applies form-action to the redirect that answers the form, too; it knows no IPv6 addresses there. */
function formTarget({ redirectUri }: OpenRequest): string {
  const { origin, hostname, protocol } = new URL(redirectUri);
  return hostname.startsWith("[") ? protocol : origin;
}

function allow(world: World, request: OpenRequest, decision: Decision): Answer {
  if (nextStep(world, request) !== "consent") return badRequest("Choose an account.");
  const email = request.email ?? decision.account;
  const account = liveAccount(world, email);
  const refusal = accountRefusal(world, email);
  if (account === undefined || refusal !== undefined) return refusal ?? badRequest("Choose an account.");
  world.openRequests.delete(decision.request);
  const scopes = request.scopes.filter((scope) => isSignInScope(scope) || decision.scope.includes(scope));
  if (scopes.length === 0) return backToApp(request, { error: "access_denied" });
  return grantCode(world, request, { account, scopes, prompt: "consent" });
}

function accountRefusal(world: World, email: string): Answer | undefined {
  if (liveAccount(world, email) === undefined) return badRequest("Choose an account.");
  return isLetIn(world, email) ? undefined : errorPage(NOT_A_TESTER);
}

function badRequest(message: string): Answer {
  return errorPage({ status: 400, error: "invalid_request", message });
}

function errorPage(refusal: RefusalPage): Answer {
  return {
    kind: "page",
    status: refusal.status,
    html: consentErrorPage(refusal),
    headers: pageHeaders({ formTargets: [] }),
  };
}
