import { googleEndpoints, type GoogleConfig } from "../../main/google/google-config.ts";

/** A client of type Desktop app at a Google of the test's own. */
export function aGoogleConfig(endpoint: URL, changed: Partial<GoogleConfig> = {}): GoogleConfig {
  return {
    clientId: "123-test.apps.googleusercontent.com",
    clientSecret: "GOCSPX-test",
    redirectUri: "loopback",
    endpoints: googleEndpoints(endpoint),
    ...changed,
  };
}
