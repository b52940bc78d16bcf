import { tokenRevocation } from "openid-client";
import { createOauthClient, googleErrorIn, type OauthParts } from "./oauth-client.ts";

/**
 * Tells Google to end the whole grant (RFC 7009). `revoked` also where Google does not know the token any more;
 * `notConfirmed` where it could not be asked now. Never rejects.
 */
export async function revokeToken(parts: OauthParts, token: string): Promise<"revoked" | "notConfirmed"> {
  try {
    await tokenRevocation(createOauthClient(parts), token);
    return "revoked";
  } catch (error) {
    const reason = googleErrorIn(error)?.reason;
    return reason === "invalid_token" || reason === "invalid_grant" ? "revoked" : "notConfirmed";
  }
}
