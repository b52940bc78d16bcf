import { Router } from "express";
import { json } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import type { World } from "../world.ts";

/** The OpenID configuration and the keys that id tokens are signed with (facts, A1). */
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
        jwks_uri: `${world.endpoint}/oauth2/v3/certs`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        scopes_supported: ["openid", "email", "profile"],
        token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
        code_challenge_methods_supported: ["plain", "S256"],
        grant_types_supported: ["authorization_code", "refresh_token"],
      }),
    ),
  );
  router.get(
    "/oauth2/v3/certs",
    serveCall(async () => json({ keys: [(await world.signingKey()).publicJwk] })),
  );
  return router;
}
