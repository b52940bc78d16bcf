import {
  allowInsecureRequests,
  ClientError,
  clockTolerance,
  Configuration,
  customFetch,
} from "openid-client";
import { type Clock, instantNow } from "../../shared/time.ts";
import { classifyTokenError } from "./classify-token-error.ts";
import { jsonOf } from "./google-answer.ts";
import type { GoogleConfig } from "./google-config.ts";
import { GoogleError } from "./google-error.ts";
import { type GoogleHttp, TOKEN_TIMEOUT_MS } from "./http.ts";

/** What speaking OAuth with Google takes. */
export interface OauthParts {
  readonly config: GoogleConfig;
  readonly http: GoogleHttp;
  readonly clock: Clock;
}

/**
 * The OAuth library's configuration for Google, with our HTTP inside. Each call through it makes one request, never
 * repeated; a refusal or a failure reaches the caller as an error in whose causes `googleErrorIn` finds a GoogleError.
 */
export function createOauthClient({ config, http, clock }: OauthParts): Configuration {
  const { issuer, authorize, token, revoke, jwks } = config.endpoints;
  const client = new Configuration(
    {
      issuer,
      authorization_endpoint: authorize,
      token_endpoint: token,
      revocation_endpoint: revoke,
      jwks_uri: jwks,
    },
    config.clientId,
    {
      client_secret: config.clientSecret,
      // A reception's PC may be hours wrong. Nonce and PKCE already bind the id_token to this attempt; its age adds nothing.
      [clockTolerance]: 24 * 60 * 60,
    },
  );
  // googleEndpoints lets plain http pass for this computer alone.
  if (token.startsWith("http:")) allowInsecureRequests(client);
  client[customFetch] = async (url, { method, headers, body }) => {
    const answer = await http.send({
      method,
      url,
      headers,
      body: body instanceof URLSearchParams || typeof body === "string" ? body.toString() : undefined,
      timeoutMs: TOKEN_TIMEOUT_MS,
    });
    if (answer.status < 200 || answer.status > 299) throw classifyTokenError(answer, instantNow(clock));
    if (answer.text !== "" && jsonOf(answer) === undefined)
      throw new GoogleError("offline", { status: answer.status, reason: "notGoogle" });
    return new Response(answer.text === "" ? null : answer.text, {
      status: answer.status,
      headers: { "content-type": "application/json" },
    });
  };
  return client;
}

/** The GoogleError behind an error of the OAuth library, undefined where there is none. */
export function googleErrorIn(error: unknown): GoogleError | undefined {
  if (error instanceof GoogleError) return error;
  return error instanceof ClientError ? googleErrorIn(error.cause) : undefined;
}
