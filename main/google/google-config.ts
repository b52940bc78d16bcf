import { isSecureAddress } from "../secure-address.ts";

/** Where Google is spoken to. All constants: nothing is discovered at run time, so nobody can send us elsewhere. */
export interface GoogleEndpoints {
  /** The one issuer whose answers are taken: what `iss` must say. The sandbox's is itself, so that it never passes for Google. */
  readonly issuer: string;
  readonly authorize: string;
  readonly token: string;
  readonly revoke: string;
  /** Calendar API v3, without a slash at the end. */
  readonly api: string;
  /** Google's signing keys, as a JSON Web Key Set. */
  readonly jwks: string;
}

/** What the owner of this installation got from Google Cloud, and where Google is. */
export interface GoogleConfig {
  readonly clientId: string;
  /** Google's token endpoint asks desktop clients for it too, although such a program cannot keep it secret. */
  readonly clientSecret: string;
  /** `loopback` for clients of type Desktop app; a relay's `https://…/oauth/callback` for type Web application. */
  readonly redirectUri: "loopback" | URL;
  readonly endpoints: GoogleEndpoints;
}

/** A GOOGLE_ENDPOINT that would send tokens over the network without TLS. */
export class InsecureEndpointError extends Error {
  readonly code = "insecureEndpoint";
  constructor() {
    super("GOOGLE_ENDPOINT must be an https:// address; plain http:// is for this computer only");
    this.name = "InsecureEndpointError";
  }
}

/**
 * Google's own addresses (developers.google.com/identity/protocols/oauth2/native-app), or those of the sandbox that serves
 * the same paths on one host. Throws InsecureEndpointError for a sandbox without TLS on another computer.
 */
export function googleEndpoints(override?: URL): GoogleEndpoints {
  if (override === undefined)
    return {
      issuer: "https://accounts.google.com",
      authorize: "https://accounts.google.com/o/oauth2/v2/auth",
      token: "https://oauth2.googleapis.com/token",
      revoke: "https://oauth2.googleapis.com/revoke",
      api: "https://www.googleapis.com/calendar/v3",
      jwks: "https://www.googleapis.com/oauth2/v3/certs",
    };
  if (!isSecureAddress(override)) throw new InsecureEndpointError();
  const { origin } = override;
  return {
    issuer: origin,
    authorize: `${origin}/o/oauth2/v2/auth`,
    token: `${origin}/token`,
    revoke: `${origin}/revoke`,
    api: `${origin}/calendar/v3`,
    jwks: `${origin}/oauth2/v3/certs`,
  };
}
