import { z } from "zod";

/** What an application asked for on its way to the consent page, and how far the person has come there. */
export const OpenRequest = z.object({
  clientId: z.string(),
  redirectUri: z.string(),
  scopes: z.array(z.string()).readonly(),
  state: z.string().optional(),
  nonce: z.string().optional(),
  loginHint: z.string().optional(),
  challenge: z.object({ method: z.enum(["plain", "S256"]), value: z.string() }).optional(),
  accessType: z.enum(["online", "offline"]),
  prompts: z.array(z.enum(["none", "consent", "select_account"])).readonly(),
  /** Whether what was granted before is to come along; web clients alone may ask for it (facts, A2). */
  includesGranted: z.boolean(),
  /** The e-mail address of the account chosen before the consent page, where that was asked by itself. */
  email: z.string().optional(),
  /** The person went past the warning of an unverified application. */
  isWarned: z.boolean(),
});
export type OpenRequest = Readonly<z.infer<typeof OpenRequest>>;

/** A code on its way back to the application: good once, for ten minutes. */
export const AuthorizationCode = z.object({
  request: OpenRequest.readonly(),
  email: z.string(),
  /** What was granted, which may be less than what was asked. */
  scopes: z.array(z.string()).readonly(),
  expiresAtMs: z.number(),
  isUsed: z.boolean(),
});
export type AuthorizationCode = Readonly<z.infer<typeof AuthorizationCode>>;

/** What an account allowed an application, behind one refresh token. */
export const Grant = z.object({
  refreshToken: z.string(),
  clientId: z.string(),
  email: z.string(),
  scopes: z.array(z.string()).readonly(),
  /** Whether the application ever learns the refresh token: not with online access (facts, A2). */
  isOffline: z.boolean(),
  /** Milliseconds of the epoch of the last refresh, or of the consent. */
  lastUsedAtMs: z.number(),
  /** Milliseconds of the epoch when time-based access ends; for ever where left out (facts, A6). */
  endsAtMs: z.number().optional(),
  /** The organization's session is over: no refresh until a new consent (facts, A5). */
  needsReauth: z.boolean(),
});
export type Grant = Readonly<z.infer<typeof Grant>>;

/** A refresh token that was good once. */
export const DeadToken = z.literal(true);

/** A bearer token for the Calendar API. */
export const AccessToken = z.object({ grant: Grant.readonly(), expiresAtMs: z.number() });
export type AccessToken = Readonly<z.infer<typeof AccessToken>>;

/** What became of an account that can no longer sign in. */
export const AccountEnd = z.enum(["disabled", "deleted"]);
export type AccountEnd = z.infer<typeof AccountEnd>;
