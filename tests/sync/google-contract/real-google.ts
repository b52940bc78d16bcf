/** The real Google, or another that is to be held to the facts from outside, and a token for it. */
export interface RealGoogle {
  /** Base of the Calendar API's addresses, without a slash at the end. */
  readonly rootUrl: string;
  /** An access token with the full calendar scope. */
  readonly accessToken: string;
}

/** Where Google's own API is. */
export const GOOGLE_URL = "https://www.googleapis.com";

/**
 * The real Google where `GOOGLE_CONFORMANCE_TOKEN` is set (with `GOOGLE_CONFORMANCE_URL`, another service at that address);
 * undefined where a sandbox in this process is held to the facts.
 */
export function realGoogle(): RealGoogle | undefined {
  const accessToken = process.env["GOOGLE_CONFORMANCE_TOKEN"];
  if (accessToken === undefined || accessToken === "") return undefined;
  return { rootUrl: process.env["GOOGLE_CONFORMANCE_URL"] ?? GOOGLE_URL, accessToken };
}
