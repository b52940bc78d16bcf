import { Router } from "express";
import { json } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import type { World } from "../world.ts";

/** Keys change with the sandbox, so nobody is to keep them for hours as they may Google's. */
const CACHE_HEADERS = { "Cache-Control": "public, max-age=60, must-revalidate, no-transform" };

/** The OpenID configuration and the keys that id tokens are signed with, as JSON and in PEM (facts, A1). */
export function discoveryRoutes(world: World): Router {
  const router = Router();
  router.get(
    "/.well-known/openid-configuration",
    serveCall(() =>
      json({
        issuer: world.endpoint,
        authorization_endpoint: `${world.endpoint}/o/oauth2/v2/auth`,
        token_endpoint: `${world.endpoint}/token`,
        revocation_endpoint: `${world.endpoint}/revoke`,
        userinfo_endpoint: `${world.endpoint}/v1/userinfo`,
        jwks_uri: `${world.endpoint}/oauth2/v3/certs`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        scopes_supported: ["openid", "email", "profile"],
        token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
        claims_supported: [
          "aud",
          "email",
          "email_verified",
          "exp",
          "family_name",
          "given_name",
          "iat",
          "iss",
          "name",
          "picture",
          "sub",
        ],
        code_challenge_methods_supported: ["plain", "S256"],
        grant_types_supported: ["authorization_code", "refresh_token"],
      }),
    ),
  );
  router.get(
    "/oauth2/v3/certs",
    serveCall(async () => ({
      kind: "json",
      status: 200,
      value: { keys: [(await world.signingKey()).publicJwk] },
      headers: CACHE_HEADERS,
    })),
  );
  router.get(
    "/oauth2/v1/certs",
    serveCall(async () => {
      const { kid, certificate } = await world.signingKey();
      return { kind: "json", status: 200, value: { [kid]: certificate }, headers: CACHE_HEADERS };
    }),
  );
  return router;
}
