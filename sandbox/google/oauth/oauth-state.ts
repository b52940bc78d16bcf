import { z } from "zod";

/** What an application asked for on its way to the consent page. */
export const OpenRequest = z.object({
  clientId: z.string(),
  redirectUri: z.string(),
  scopes: z.array(z.string()).readonly(),
  state: z.string().optional(),
  nonce: z.string().optional(),
  loginHint: z.string().optional(),
  challenge: z.object({ method: z.enum(["plain", "S256"]), value: z.string() }).optional(),
});
export type OpenRequest = Readonly<z.infer<typeof OpenRequest>>;

/** A code on its way back to the application: good once, for ten minutes. */
export const AuthorizationCode = z.object({
  request: OpenRequest.readonly(),
  email: z.string(),
  /** What was granted, which may be less than what was asked. */
  scopes: z.array(z.string()).readonly(),
  expiresAtMs: z.number(),
});
export type AuthorizationCode = Readonly<z.infer<typeof AuthorizationCode>>;

/** What an account allowed an application, behind one refresh token. */
export const Grant = z.object({
  refreshToken: z.string(),
  clientId: z.string(),
  email: z.string(),
  scopes: z.array(z.string()).readonly(),
});
export type Grant = Readonly<z.infer<typeof Grant>>;

/** A bearer token for the Calendar API. */
export const AccessToken = z.object({ grant: Grant.readonly(), expiresAtMs: z.number() });
export type AccessToken = Readonly<z.infer<typeof AccessToken>>;
