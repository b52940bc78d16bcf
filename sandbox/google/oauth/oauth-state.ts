/** What an application asked for on its way to the consent page. */
export interface OpenRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly loginHint: string | undefined;
  readonly challenge: { readonly method: "plain" | "S256"; readonly value: string } | undefined;
}

/** A code on its way back to the application: good once, for ten minutes. */
export interface AuthorizationCode {
  readonly request: OpenRequest;
  readonly email: string;
  /** What was granted, which may be less than what was asked. */
  readonly scopes: readonly string[];
  readonly expiresAtMs: number;
}

/** What an account allowed an application, behind one refresh token. */
export interface Grant {
  readonly refreshToken: string;
  readonly clientId: string;
  readonly email: string;
  readonly scopes: readonly string[];
}

/** A bearer token for the Calendar API. */
export interface AccessToken {
  readonly grant: Grant;
  readonly expiresAtMs: number;
}
