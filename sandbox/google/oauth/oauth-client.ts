/** An OAuth client registered with the sandbox. */
export interface OAuthClient {
  /** A desktop client comes back to any loopback address; a web client to the registered ones alone (facts, A3). */
  readonly type: "desktop" | "web";
  readonly clientId: string;
  readonly clientSecret: string;
  /** Registered redirect addresses, compared letter by letter. */
  readonly redirects: readonly string[];
}

/** The two clients of the sandbox's one project. */
export interface OAuthClients {
  readonly desktop: OAuthClient;
  readonly web: OAuthClient;
}

/** The clients every sandbox knows; `webRedirects` are registered for the web client. */
export function oauthClients(webRedirects: readonly string[]): OAuthClients {
  return {
    desktop: {
      type: "desktop",
      clientId: "100000000001-sandbox.apps.googleusercontent.com",
      clientSecret: "GOCSPX-sandbox-not-a-secret",
      redirects: [],
    },
    web: {
      type: "web",
      clientId: "100000000001-sandboxweb.apps.googleusercontent.com",
      clientSecret: "GOCSPX-sandbox-web-not-a-secret",
      redirects: webRedirects,
    },
  };
}

/** The client with an id, if there is one. */
export function findClient({ desktop, web }: OAuthClients, clientId: string): OAuthClient | undefined {
  return [desktop, web].find((client) => client.clientId === clientId);
}
