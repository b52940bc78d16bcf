import { calendar } from "@googleapis/calendar";
import type { calendar_v3 } from "@googleapis/calendar";
import { OAuth2Client } from "google-auth-library";
import type { OAuth2ClientOptions } from "google-auth-library";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import { REDIRECT } from "./consent.ts";

/** Google's own Calendar client for an access token: every status is an answer, and nothing is tried again. */
export function calendarClient(at: {
  readonly rootUrl: string;
  readonly accessToken: string;
}): calendar_v3.Calendar {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: at.accessToken });
  return calendar({
    version: "v3",
    auth,
    rootUrl: `${at.rootUrl}/`,
    retry: false,
    validateStatus: () => true,
  });
}

/** Google's own OAuth client, with its endpoints in a sandbox; `options` go over the usual ones. */
export function oauthClient(sandbox: SandboxGoogle, options: OAuth2ClientOptions = {}): OAuth2Client {
  const { endpoint, clientId, clientSecret } = sandbox;
  return new OAuth2Client({
    clientId,
    clientSecret,
    redirectUri: REDIRECT,
    issuers: [endpoint],
    endpoints: {
      tokenInfoUrl: `${endpoint}/tokeninfo`,
      oauth2AuthBaseUrl: `${endpoint}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${endpoint}/token`,
      oauth2RevokeUrl: `${endpoint}/revoke`,
      oauth2FederatedSignonPemCertsUrl: `${endpoint}/oauth2/v1/certs`,
      oauth2FederatedSignonJwkCertsUrl: `${endpoint}/oauth2/v3/certs`,
    },
    ...options,
  });
}
