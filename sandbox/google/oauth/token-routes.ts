import { Router, urlencoded } from "express";
import type { ErrorRequestHandler } from "express";
import { z } from "zod";
import { json } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { ERROR_HEADERS } from "../http/google-refusal.ts";
import { refusalAnswer, sendAnswer, serveCall } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { checkClient } from "./client-credentials.ts";
import { exchangeCode } from "./exchange-code.ts";
import { findAccessToken, findGrant, revokeGrants } from "./grants.ts";
import type { OAuthClient } from "./oauth-client.ts";
import { oauthRefusal } from "./oauth-refusals.ts";
import { refreshAccess } from "./refresh-access.ts";

const Form = z.object({
  grant_type: z.string().default(""),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  code: z.string().optional(),
  code_verifier: z.string().optional(),
  redirect_uri: z.string().optional(),
  refresh_token: z.string().optional(),
});
type Form = z.infer<typeof Form>;

/** The token and revoke endpoints (facts, A4, A5 and A9). */
export function tokenRoutes(world: World): Router {
  const router = Router();
  const form = urlencoded({ extended: false });
  router.post(
    "/token",
    form,
    serveCall(async (call): Promise<Answer> => {
      const parsed = Form.safeParse(call.body ?? {});
      if (!parsed.success) throw oauthRefusal("invalid_request", "A parameter was given more than once.");
      const client = checkClient(world, {
        authorization: call.header("Authorization"),
        clientId: parsed.data.client_id,
        clientSecret: parsed.data.client_secret,
      });
      const value = await answerGrant(world, client, parsed.data);
      return { kind: "json", status: 200, value, headers: ERROR_HEADERS };
    }),
  );
  router.post(
    "/revoke",
    form,
    serveCall((call) => {
      const given = z.object({ token: z.string() }).safeParse({ ...call.query, ...Object(call.body ?? {}) });
      if (!given.success) throw oauthRefusal("invalid_request", "Missing required parameter: token");
      const { token } = given.data;
      const grant = findGrant(world, token) ?? findAccessToken(world, token)?.grant;
      if (grant === undefined) throw oauthRefusal("invalid_token", "Token expired or revoked");
      revokeGrants(world, grant);
      return json({});
    }),
  );
  router.use("/token", answerUnreadable);
  router.use("/revoke", answerUnreadable);
  return router;
}

/** A body that is too long or of an unknown charset; flat like every refusal here. */
const answerUnreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const isUnreadable = z.object({ status: z.number().max(499) }).safeParse(error).success;
  if (!isUnreadable) next(error);
  else sendAnswer(response, refusalAnswer(oauthRefusal("invalid_request", "The request cannot be read.")));
};

async function answerGrant(world: World, client: OAuthClient, form: Form): Promise<Record<string, unknown>> {
  switch (form.grant_type) {
    case "authorization_code":
      return await exchangeCode(world, client, {
        code: form.code,
        verifier: form.code_verifier,
        redirectUri: form.redirect_uri,
      });
    case "refresh_token":
      return await refreshAccess(world, client, form.refresh_token);
    default:
      throw oauthRefusal("unsupported_grant_type", `Invalid grant_type: ${form.grant_type}`);
  }
}
