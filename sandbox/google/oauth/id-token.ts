import { createHash } from "node:crypto";
import { SignJWT, importJWK, jwtVerify } from "jose";
import { z } from "zod";
import type { Account, World } from "../world.ts";
import { identityClaims } from "./identity-claims.ts";

const LIFETIME_SECONDS = 3600;

/** An RS256 id token for an account (facts, A8). */
export async function signIdToken(
  world: World,
  subject: {
    readonly account: Account;
    readonly clientId: string;
    readonly accessToken: string;
    readonly scopes: readonly string[];
    readonly nonce: string | undefined;
  },
): Promise<string> {
  const { account, clientId, accessToken, scopes, nonce } = subject;
  const issuedAt = Math.floor(world.clock.now() / 1000);
  const { kid, privateKey } = await world.signingKey();
  return await new SignJWT({
    azp: clientId,
    at_hash: accessTokenHash(accessToken),
    ...identityClaims(world, account, scopes),
    ...(nonce === undefined ? {} : { nonce }),
  })
    .setProtectedHeader({ alg: "RS256", kid: kid, typ: "JWT" })
    .setIssuer(world.endpoint)
    .setAudience(clientId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .sign(privateKey);
}

const Claims = z.record(z.string(), z.unknown());

/** The claims and the header of an id token of ours that has not expired; undefined for any other text. */
export async function readIdToken(
  world: World,
  idToken: string,
): Promise<z.infer<typeof Claims> | undefined> {
  const { publicJwk } = await world.signingKey();
  try {
    const { payload, protectedHeader } = await jwtVerify(idToken, await importJWK(publicJwk, "RS256"), {
      issuer: world.endpoint,
      currentDate: new Date(world.clock.now()),
    });
    return { ...Claims.parse(payload), ...Claims.parse(protectedHeader) };
  } catch {
    return undefined;
  }
}

/** `at_hash`: the left half of the access token's SHA-256 (OpenID Connect Core, section 3.1.3.6). */
function accessTokenHash(accessToken: string): string {
  return createHash("sha256").update(accessToken).digest().subarray(0, 16).toString("base64url");
}
