import { z } from "zod";
import { VERIFIER } from "./check-verifier.ts";
import { isAllowedRedirect } from "./is-allowed-redirect.ts";
import type { OpenRequest } from "./oauth-state.ts";
import { findClient } from "./oauth-client.ts";
import type { OAuthClient, OAuthClients } from "./oauth-client.ts";
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
  code_challenge_method: z.string().optional(),
  access_type: z.string().default("online"),
  prompt: z.string().default(""),
  include_granted_scopes: z.string().optional(),
});
type Query = z.infer<typeof Query>;

const Prompts = z
  .array(z.enum(["none", "consent", "select_account"]))
  .refine((prompts) => prompts.length < 2 || !prompts.includes("none"));
const S256_CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

interface Refused {
  readonly kind: "refused";
  readonly status: number;
  readonly error: string;
  readonly message: string;
}

/** What a request for consent turned out to be. */
export type AuthorizeReading = { readonly kind: "valid"; readonly request: OpenRequest } | Refused;

/**
 * Reads a request for consent (facts, A2, A3 and A5). A faulty one is refused on a page of our own and never sent back to its
 * redirect address, which may be anybody's.
 */
export function readAuthorizeRequest(clients: OAuthClients, query: unknown): AuthorizeReading {
  const parsed = Query.safeParse(query);
  if (!parsed.success) return refused("invalid_request", "A parameter was given more than once.");
  const asked = parsed.data;
  if (asked.client_id === undefined) return missing("client_id");
  const client = findClient(clients, asked.client_id);
  if (client === undefined) return refused("invalid_client", "The OAuth client was not found.", 401);
  if (asked.redirect_uri === undefined) return missing("redirect_uri");
  const redirectUri = asked.redirect_uri;
  const refusal = redirectRefusal(client, redirectUri);
  if (refusal !== undefined) return refusal;
  if (asked.response_type !== "code")
    return refused("invalid_request", "Required parameter response_type must be: code");
  const scopes = readScopes(asked.scope ?? "");
  if (scopes.length === 0) return missing("scope");
  const unknown = scopes.filter((scope) => !isKnownScope(scope));
  if (unknown.length > 0)
    return refused("invalid_scope", `Some requested scopes were invalid: ${unknown.join(", ")}`);
  const challenge = readChallenge(asked);
  if (challenge.kind === "refused") return challenge;
  const accessType = asked.access_type;
  if (accessType !== "online" && accessType !== "offline")
    return refused("invalid_request", `Invalid parameter value for access_type: ${accessType}`);
  const prompts = Prompts.safeParse(asked.prompt.split(" ").filter((prompt) => prompt !== ""));
  if (!prompts.success)
    return refused("invalid_request", `Invalid parameter value for prompt: ${asked.prompt}`);
  return {
    kind: "valid",
    request: {
      clientId: client.clientId,
      redirectUri,
      scopes,
      state: asked.state,
      nonce: asked.nonce,
      loginHint: asked.login_hint,
      challenge: challenge.value,
      accessType,
      prompts: prompts.data,
      includesGranted: client.type === "web" && asked.include_granted_scopes === "true",
      isWarned: false,
    },
  };
}

function refused(error: string, message: string, status = 400): Refused {
  return { kind: "refused", status, error, message };
}

function missing(parameter: string): Refused {
  return refused("invalid_request", `Missing required parameter: ${parameter}`);
}

function redirectRefusal(client: OAuthClient, address: string): Refused | undefined {
  if (address.startsWith("urn:ietf:wg:oauth:2.0:oob"))
    return refused("invalid_request", "The out-of-band (OOB) flow has been blocked.");
  if (isAllowedRedirect(client, address)) return undefined;
  return refused("redirect_uri_mismatch", REDIRECT_HELP[client.type]);
}

const REDIRECT_HELP = {
  desktop:
    "A desktop application is answered on this computer alone: http://127.0.0.1, http://[::1] or http://localhost, with any port and path.",
  web: "A web application is answered at its registered addresses alone, letter by letter.",
} as const;

function readChallenge(
  asked: Query,
): { readonly kind: "read"; readonly value: OpenRequest["challenge"] } | Refused {
  const { code_challenge: value, code_challenge_method: given } = asked;
  const method = given ?? "plain";
  if (method !== "plain" && method !== "S256")
    return refused("invalid_request", "Invalid code_challenge_method: use S256 or plain");
  if (value === undefined && given === undefined) return { kind: "read", value: undefined };
  const isWellFormed = (method === "plain" ? VERIFIER : S256_CHALLENGE).test(value ?? "");
  if (value === undefined || !isWellFormed)
    return refused("invalid_grant", "The parameter code_challenge is invalid or missing.");
  return { kind: "read", value: { method, value } };
}
