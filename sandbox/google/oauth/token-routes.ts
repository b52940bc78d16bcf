import { Router, urlencoded } from "express";
import { z } from "zod";
import { json } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { checkClient } from "./client-credentials.ts";
import { exchangeCode } from "./exchange-code.ts";
import { revokeGrants } from "./grants.ts";
import { oauthRefusal } from "./oauth-refusals.ts";
import { refreshAccess } from "./refresh-access.ts";

const Form = z.object({
  grant_type: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  code: z.string().optional(),
  code_verifier: z.string().optional(),
  redirect_uri: z.string().optional(),
  refresh_token: z.string().optional(),
});

/** The token and revoke endpoints (facts, A4, A5 and A9). */
export function tokenRoutes(world: World): Router {
  const router = Router();
  const form = urlencoded({ extended: false });
  router.post(
    "/token",
    form,
    serveCall(async (call) => {
      const parsed = Form.safeParse(call.body ?? {});
      if (!parsed.success) throw oauthRefusal("invalid_request", "A parameter was given more than once.");
      const given = parsed.data;
      const authorization = call.header("Authorization");
      checkClient(world.client, {
        authorization,
        clientId: given.client_id,
        clientSecret: given.client_secret,
      });
      switch (given.grant_type) {
        case "authorization_code":
          return json(
            await exchangeCode(world, {
              code: given.code,
              verifier: given.code_verifier,
              redirectUri: given.redirect_uri,
            }),
          );
        case "refresh_token":
          return json(await refreshAccess(world, given.refresh_token));
        default:
          throw oauthRefusal("unsupported_grant_type", `Invalid grant_type: ${given.grant_type ?? ""}`);
      }
    }),
  );
  router.post(
    "/revoke",
    form,
    serveCall((call) => {
      const given = z.object({ token: z.string() }).safeParse({ ...call.query, ...Object(call.body ?? {}) });
      const token = given.success ? given.data.token : "";
      const grant = world.grants.get(token) ?? world.accessTokens.get(token)?.grant;
      if (grant === undefined) throw oauthRefusal("invalid_token", "Token expired or revoked");
      revokeGrants(world, grant);
      return json({});
    }),
  );
  return router;
}
