import { oauthRefusal } from "./oauth-refusals.ts";
import type { OAuthClient } from "./oauth-client.ts";

/** Checks who asks for a token, by form fields or HTTP Basic; the secret is needed even with PKCE (facts, A4). */
export function checkClient(
  client: OAuthClient,
  given: {
    readonly authorization: string | undefined;
    readonly clientId: string | undefined;
    readonly clientSecret: string | undefined;
  },
): void {
  const basic = readBasic(given.authorization);
  const clientId = basic?.clientId ?? given.clientId;
  const clientSecret = basic?.clientSecret ?? given.clientSecret;
  if (clientId === undefined)
    throw oauthRefusal("invalid_request", "Could not determine client ID from request.");
  if (clientId !== client.clientId)
    throw oauthRefusal("invalid_client", "The OAuth client was not found.", { status: 401 });
  if (clientSecret === undefined) throw oauthRefusal("invalid_request", "client_secret is missing.");
  if (clientSecret !== client.clientSecret)
    throw oauthRefusal("invalid_client", "Unauthorized", { status: 401 });
}

function readBasic(
  authorization: string | undefined,
): { readonly clientId: string; readonly clientSecret: string } | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const [clientId = "", ...secret] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { clientId: decodeURIComponent(clientId), clientSecret: decodeURIComponent(secret.join(":")) };
}
