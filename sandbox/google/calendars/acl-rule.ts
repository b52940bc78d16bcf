import { z } from "zod";

/** What an account may do with a calendar, weakest first (facts, section F). */
export const ACCESS_ROLES = [
  "freeBusyReader",
  "reader",
  "writerWithoutPrivateAccess",
  "writer",
  "owner",
] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Whether a role allows at least what another does. */
export function isAtLeast(role: AccessRole, wanted: AccessRole): boolean {
  return ACCESS_ROLES.indexOf(role) >= ACCESS_ROLES.indexOf(wanted);
}

/** Whom a rule is about. */
export const AclScope = z.object({
  type: z.enum(["default", "user", "group", "domain"]),
  /** An e-mail or a domain; empty for `default`, which is everybody. */
  value: z.string(),
});
export type AclScope = Readonly<z.infer<typeof AclScope>>;

/** One sharing rule of a calendar. Replaced whole at every change. */
export const AclRule = z.object({
  scope: AclScope.readonly(),
  /** `none` where the access was taken back: kept, for incremental lists tell of it. */
  role: z.enum([...ACCESS_ROLES, "none"]),
  changeMicros: z.int(),
});
export type AclRule = Readonly<z.infer<typeof AclRule>>;

/** A rule's id: `user:somebody@clinic.example`, or `default` alone. */
export function ruleIdOf({ type, value }: AclScope): string {
  return type === "default" ? "default" : `${type}:${value}`;
}
