import { z } from "zod";
import type { World } from "../world.ts";

/** Why Google blocks a whole application (facts, A5). */
export const CONSENT_REFUSALS = [
  "admin_policy_enforced",
  "org_internal",
  "disallowed_useragent",
  "deleted_client",
] as const;
export type ConsentRefusal = (typeof CONSENT_REFUSALS)[number];

/** How the project's OAuth consent screen stands in the Google Cloud console. */
export const ConsentScreen = z.object({
  publishing: z.enum(["testing", "production"]),
  /** Whether Google has verified the application; an unverified one comes with a warning. */
  verified: z.boolean(),
  /** Who may sign in while testing; null for every account. */
  testUsers: z.array(z.string()).readonly().nullable(),
  /** Blocks every sign-in, and every refresh where Google does so, too. */
  refusal: z.enum(CONSENT_REFUSALS).nullable(),
});
export type ConsentScreen = Readonly<z.infer<typeof ConsentScreen>>;

/** The only key of the table. */
const KEY = "project";

/** How the consent screen stands now: in production, and verified unless the sandbox was started unverified. */
export function consentScreen(world: World): ConsentScreen {
  const usual = { publishing: "production", verified: !world.startsUnverified } as const;
  return world.consentScreen.get(KEY) ?? { ...usual, testUsers: null, refusal: null };
}

/** Changes how the consent screen stands. */
export function changeConsentScreen(world: World, change: Partial<ConsentScreen>): void {
  world.consentScreen.set(KEY, { ...consentScreen(world), ...change });
}

/** Whether an account may sign in: anyone but while testing (facts, A6). */
export function isLetIn(world: World, email: string): boolean {
  const { publishing, testUsers } = consentScreen(world);
  return publishing === "production" || testUsers === null || testUsers.includes(email);
}
