import { Router, urlencoded } from "express";
import { z } from "zod";
import type { Answer } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import { consentErrorPage } from "../pages/consent-error-page.ts";
import { consentPage } from "../pages/consent-page.ts";
import { pageHeaders } from "../pages/page-headers.ts";
import { randomBase64Url } from "../random-text.ts";
import type { World } from "../world.ts";
import type { OpenRequest } from "./oauth-state.ts";
import { readAuthorizeRequest } from "./read-authorize-request.ts";
import { isSignInScope } from "./scope-names.ts";

const CODE_LIFETIME_MS = 10 * 60_000;

const Decision = z.object({
  request: z.string(),
  decision: z.enum(["allow", "cancel"]),
  account: z.string().optional(),
  scope: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat())),
});

/** The consent page and what the person decides there (facts, A2, A3 and A7). */
export function authorizeRoutes(world: World): Router {
  const router = Router();
  router.get(
    "/o/oauth2/v2/auth",
    serveCall((call): Answer => {
      const reading = readAuthorizeRequest(world.clients, call.query);
      if (reading.kind === "refused") return errorPage(reading);
      const id = randomBase64Url(world.random, 24);
      world.openRequests.set(id, reading.request);
      const html = consentPage({ id, request: reading.request, accounts: [...world.accounts.values()] });
      // A browser applies form-action to the redirect that answers the form, too.
      const headers = pageHeaders({ formTargets: [new URL(reading.request.redirectUri).origin] });
      return { kind: "page", status: 200, html, headers };
    }),
  );
  router.post(
    "/o/oauth2/v2/consent",
    urlencoded({ extended: false }),
    serveCall((call): Answer => {
      const decision = Decision.safeParse(call.body);
      const request = decision.success ? world.openRequests.get(decision.data.request) : undefined;
      if (!decision.success || request === undefined)
        return errorPage({
          status: 400,
          error: "invalid_request",
          message: "This page has been used already.",
        });
      world.openRequests.delete(decision.data.request);
      if (decision.data.decision === "cancel") return backToApp(request, { error: "access_denied" });
      return allow(world, request, decision.data);
    }),
  );
  return router;
}

function allow(
  world: World,
  request: OpenRequest,
  decision: { readonly account?: string | undefined; readonly scope: readonly string[] },
): Answer {
  const email = decision.account ?? "";
  if (!world.accounts.has(email))
    return errorPage({ status: 400, error: "invalid_request", message: "Choose an account." });
  const scopes = request.scopes.filter((scope) => isSignInScope(scope) || decision.scope.includes(scope));
  if (scopes.length === 0) return backToApp(request, { error: "access_denied" });
  const code = `4/0A${randomBase64Url(world.random, 48)}`;
  const expiresAtMs = world.clock.now() + CODE_LIFETIME_MS;
  world.codes.set(code, { request, email, scopes, expiresAtMs, isUsed: false });
  const extra: Record<string, string> = scopes.some(isSignInScope)
    ? { authuser: "0", prompt: "consent", iss: world.endpoint }
    : {};
  return backToApp(request, { code, scope: scopes.join(" "), ...extra });
}

function backToApp(request: OpenRequest, parameters: Readonly<Record<string, string>>): Answer {
  const to = new URL(request.redirectUri);
  if (request.state !== undefined) to.searchParams.set("state", request.state);
  for (const [name, value] of Object.entries(parameters)) to.searchParams.set(name, value);
  return { kind: "redirect", to: to.href };
}

function errorPage(refusal: {
  readonly status: number;
  readonly error: string;
  readonly message: string;
}): Answer {
  return {
    kind: "page",
    status: refusal.status,
    html: consentErrorPage(refusal),
    headers: pageHeaders({ formTargets: [] }),
  };
}
