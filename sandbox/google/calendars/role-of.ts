import { assertNever } from "../assert-never.ts";
import type { AccessRole, AclRule } from "./acl-rule.ts";
import { isAtLeast } from "./acl-rule.ts";
import type { SandboxCalendar } from "./calendar-state.ts";

/** What an account may do with a calendar: the best of the rules about it; undefined where it may not even see it. */
export function roleOf(calendar: SandboxCalendar, email: string): AccessRole | undefined {
  let best: AccessRole | undefined;
  for (const { role, scope } of calendar.acl.values())
    if (role !== "none" && isAbout(scope, email) && (best === undefined || isAtLeast(role, best)))
      best = role;
  return best;
}

/** Nobody is in a group: the sandbox has none. */
function isAbout({ type, value }: AclRule["scope"], email: string): boolean {
  switch (type) {
    case "default":
      return true;
    case "user":
      return value === email;
    case "domain":
      return email.endsWith(`@${value}`);
    case "group":
      return false;
    default:
      return assertNever(type);
  }
}
