import { z } from "zod";
import type { OpenRequest } from "./oauth-state.ts";
import type { OAuthClient } from "./oauth-client.ts";
import { isKnownScope, readScopes } from "./scope-names.ts";

const Query = z.object({
  client_id: z.string().optional(),
  redirect_uri: z.string().optional(),
  response_type: z.string().optional(),
  scope: z.string().optional(),
  state: z.string().optional(),
  nonce: z.string().optional(),
  login_hint: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.string().default("plain"),
});

/** What a request for consent turned out to be. */
export type AuthorizeReading =
  | { readonly kind: "valid"; readonly request: OpenRequest }
  | { readonly kind: "refused"; readonly status: number; readonly error: string; readonly message: string };

/**
 * Reads a request for consent (facts, A2 and A3). A faulty one is refused on a page of our own and never sent back to its
 * redirect address, which may be anybody's.
 */
export function readAuthorizeRequest(client: OAuthClient, query: unknown): AuthorizeReading {
  const parsed = Query.safeParse(query);
  if (!parsed.success) return refused("invalid_request", "A parameter was given more than once.");
  const asked = parsed.data;
  if (asked.client_id === undefined)
    return refused("invalid_request", "Missing required parameter: client_id");
  if (asked.client_id !== client.clientId)
    return refused("invalid_client", "The OAuth client was not found.", 401);
  if (asked.redirect_uri === undefined)
    return refused("invalid_request", "Missing required parameter: redirect_uri");
  if (!isAllowedRedirect(client, asked.redirect_uri))
    return refused("redirect_uri_mismatch", "The redirect address is neither loopback nor registered.");
  if (asked.response_type !== "code")
    return refused("invalid_request", "Required parameter response_type must be: code");
  const scopes = readScopes(asked.scope ?? "");
  if (scopes.length === 0) return refused("invalid_request", "Missing required parameter: scope");
  const unknown = scopes.filter((scope) => !isKnownScope(scope));
  if (unknown.length > 0)
    return refused("invalid_scope", `Some requested scopes were invalid: ${unknown.join(", ")}`);
  const method = asked.code_challenge_method;
  if (method !== "plain" && method !== "S256")
    return refused("invalid_request", "Invalid code_challenge_method: use S256 or plain");
  const challenge =
    asked.code_challenge === undefined ? undefined : ({ method, value: asked.code_challenge } as const);
  return {
    kind: "valid",
    request: {
      clientId: asked.client_id,
      redirectUri: asked.redirect_uri,
      scopes,
      state: asked.state,
      nonce: asked.nonce,
      loginHint: asked.login_hint,
      challenge,
    },
  };
}

function refused(error: string, message: string, status = 400): AuthorizeReading {
  return { kind: "refused", status, error, message };
}

const LOOPBACK_HOSTS = new Set(["127.0.0.1", "[::1]", "localhost"]);

function isAllowedRedirect(client: OAuthClient, address: string): boolean {
  if (client.webRedirects.includes(address)) return true;
  const url = URL.parse(address);
  return url?.protocol === "http:" && LOOPBACK_HOSTS.has(url.hostname) && url.hash === "";
}
