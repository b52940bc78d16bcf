import { Router } from "express";
import { json } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { ISSUER } from "./id-token.ts";

/** The OpenID configuration and the keys that id tokens are signed with (facts, A1). */
export function discoveryRoutes(world: World, endpoint: () => string): Router {
  const router = Router();
  router.get(
    "/.well-known/openid-configuration",
    serveCall(() =>
      json({
        issuer: ISSUER,
        authorization_endpoint: `${endpoint()}/o/oauth2/v2/auth`,
        token_endpoint: `${endpoint()}/token`,
        revocation_endpoint: `${endpoint()}/revoke`,
        jwks_uri: `${endpoint()}/oauth2/v3/certs`,
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
    serveCall(() => json({ keys: [world.signingKey.publicJwk] })),
  );
  return router;
}
