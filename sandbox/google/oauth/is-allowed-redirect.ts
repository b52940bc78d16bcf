import type { OAuthClient } from "./oauth-client.ts";

const LOOPBACK = /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)(:\d{1,5})?(\/[^#]*|\?[^#]*)?$/;

/**
 * Whether a client may be answered at an address: a desktop client on any port and path of a loopback host (facts, A3; RFC 8252,
 * section 7.3), a web client at its registered addresses, letter by letter.
 */
export function isAllowedRedirect(client: OAuthClient, address: string): boolean {
  if (client.type === "web") return client.redirects.includes(address);
  return LOOPBACK.test(address) && URL.canParse(address);
}
