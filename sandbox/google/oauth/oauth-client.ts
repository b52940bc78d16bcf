/** The one OAuth client the sandbox has registered. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Registered redirect addresses beside loopback ones, which need no registration (RFC 8252, section 7.3). */
  readonly webRedirects: readonly string[];
}

/** The client every sandbox knows unless told otherwise. */
export const DEFAULT_CLIENT: OAuthClient = {
  clientId: "100000000001-sandbox.apps.googleusercontent.com",
  clientSecret: "GOCSPX-sandbox-not-a-secret",
  webRedirects: [],
};
