import { createHash } from "node:crypto";
import { SignJWT } from "jose";
import type { Account, World } from "../world.ts";

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
  const hasScope = (name: string): boolean => scopes.some((scope) => scope.endsWith(name));
  const { kid, privateKey } = await world.signingKey();
  return await new SignJWT({
    azp: clientId,
    at_hash: accessTokenHash(accessToken),
    ...(hasScope("userinfo.email") ? { email: account.email, email_verified: true } : {}),
    ...(hasScope("userinfo.profile") ? { name: account.name } : {}),
    ...(nonce === undefined ? {} : { nonce }),
  })
    .setProtectedHeader({ alg: "RS256", kid: kid, typ: "JWT" })
    .setIssuer(world.endpoint)
    .setAudience(clientId)
    .setSubject(account.sub)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .sign(privateKey);
}

/** `at_hash`: the left half of the access token's SHA-256 (OpenID Connect Core, section 3.1.3.6). */
function accessTokenHash(accessToken: string): string {
  return createHash("sha256").update(accessToken).digest().subarray(0, 16).toString("base64url");
}
