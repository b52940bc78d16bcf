import type { World } from "../world.ts";
import { consentScreen } from "./consent-screen.ts";
import { findClient } from "./oauth-client.ts";
import type { OAuthClient } from "./oauth-client.ts";
import { oauthRefusal } from "./oauth-refusals.ts";

interface Credentials {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
}

/** The client that asks for a token, by form fields or HTTP Basic; its secret is needed even with PKCE (facts, A4 and A5). */
export function checkClient(
  world: World,
  given: Credentials & { readonly authorization: string | undefined },
): OAuthClient {
  const { clientId, clientSecret } = readBasic(given.authorization) ?? given;
  if (clientId === undefined)
    throw oauthRefusal("invalid_request", "Could not determine client ID from request.");
  const client = findClient(world.clients, clientId);
  if (client === undefined)
    throw oauthRefusal("invalid_client", "The OAuth client was not found.", { status: 401 });
  if (consentScreen(world).refusal === "deleted_client")
    throw oauthRefusal("deleted_client", "The OAuth client was deleted.", { status: 401 });
  if (clientSecret === undefined) throw oauthRefusal("invalid_request", "client_secret is missing.");
  if (clientSecret !== client.clientSecret)
    throw oauthRefusal("invalid_client", "Unauthorized", { status: 401 });
  return client;
}

/** HTTP Basic credentials, each part form-encoded (RFC 6749, section 2.3.1). */
function readBasic(authorization: string | undefined): Credentials | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const [clientId = "", ...secret] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { clientId: formDecoded(clientId), clientSecret: formDecoded(secret.join(":")) };
}

/** What cannot be decoded stays as it is, and matches no client. */
function formDecoded(text: string): string {
  return new URLSearchParams(`text=${text.replaceAll("&", "%26")}`).get("text") ?? text;
}
