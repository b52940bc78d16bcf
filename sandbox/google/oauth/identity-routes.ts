import { Router, urlencoded } from "express";
import { z } from "zod";
import { json } from "../http/answer.ts";
import { ERROR_HEADERS, GoogleRefusal } from "../http/google-refusal.ts";
import { serveCall } from "../http/serve-call.ts";
import type { Call } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { readBearer } from "./access.ts";
import { liveAccount } from "./account-end.ts";
import { readIdToken } from "./id-token.ts";
import { identityClaims } from "./identity-claims.ts";
import { findAccessToken } from "./grants.ts";
import type { AccessToken } from "./oauth-state.ts";
import { oauthRefusal } from "./oauth-refusals.ts";
import { isSignInScope } from "./scope-names.ts";

/** Who a token speaks for: the userinfo and tokeninfo endpoints (facts, A1). */
export function identityRoutes(world: World): Router {
  const router = Router();
  const form = urlencoded({ extended: false });
  for (const path of ["/v1/userinfo", "/oauth2/v3/userinfo"])
    router.all(
      path,
      form,
      serveCall((call) => json(userInfo(world, accessTokenOf(call)))),
    );
  for (const path of ["/tokeninfo", "/oauth2/v3/tokeninfo"])
    router.all(
      path,
      form,
      serveCall(async (call) => json(await tokenInfo(world, call))),
    );
  router.get(
    "/pictures/:sub",
    serveCall((call) => {
      const { sub } = z.object({ sub: z.string() }).parse(call.params);
      const hue = Number(sub.slice(-3)) % 360;
      const text = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><circle cx="48" cy="48" r="48" fill="hsl(${String(hue)} 50% 45%)"/></svg>`;
      return { kind: "text", status: 200, type: "image/svg+xml", text };
    }),
  );
  return router;
}

const Sent = z.object({ access_token: z.string().optional(), id_token: z.string().optional() });

/** What a call sends in its query or its form. */
function sentWith(call: Call): z.infer<typeof Sent> {
  const sent = Sent.safeParse({ ...call.query, ...Object(call.body ?? {}) });
  return sent.success ? sent.data : {};
}

function accessTokenOf(call: Call): string {
  return readBearer(call.header("Authorization")) ?? sentWith(call).access_token ?? "";
}

function userInfo(world: World, token: string): unknown {
  const access = findAccessToken(world, token);
  const account = access && liveAccount(world, access.grant.email);
  if (access === undefined || account === undefined || !access.grant.scopes.some(isSignInScope))
    throw new GoogleRefusal(
      401,
      { error: "invalid_request", error_description: "Invalid Credentials" },
      {
        ...ERROR_HEADERS,
        "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
      },
    );
  return identityClaims(world, account, access.grant.scopes);
}

async function tokenInfo(world: World, call: Call): Promise<unknown> {
  const idToken = sentWith(call).id_token;
  if (idToken !== undefined) {
    const claims = await readIdToken(world, idToken);
    if (claims === undefined) throw oauthRefusal("invalid_token", "Invalid Value");
    // Every value is a text here, numbers and truth values too.
    return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, String(value)]));
  }
  const access = findAccessToken(world, accessTokenOf(call));
  if (access === undefined) throw oauthRefusal("invalid_token", "Invalid Value");
  return accessTokenInfo(world, access);
}

function accessTokenInfo(world: World, { grant, expiresAtMs }: AccessToken): unknown {
  const account = liveAccount(world, grant.email);
  const claims = account === undefined ? undefined : identityClaims(world, account, grant.scopes);
  const { sub, email } = claims ?? {};
  return {
    azp: grant.clientId,
    aud: grant.clientId,
    ...(grant.scopes.some(isSignInScope) ? { sub } : {}),
    scope: grant.scopes.join(" "),
    exp: String(Math.floor(expiresAtMs / 1000)),
    expires_in: String(Math.floor((expiresAtMs - world.clock.now()) / 1000)),
    ...(email === undefined ? {} : { email, email_verified: "true" }),
    access_type: grant.isOffline ? "offline" : "online",
  };
}
