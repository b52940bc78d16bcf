import type { SandboxCalendar } from "./calendar-state.ts";
import { roleOf } from "./role-of.ts";

/**
 * Under which terms an account sees a calendar: its role there, and the last change of the rule about it by name. Sync tokens
 * of the calendar's events hold them, for "changes in related ACLs" make tokens expire (facts, C1); a rule about somebody
 * else leaves them as they are.
 */
export function accessTerms(calendar: SandboxCalendar, email: string): string {
  const named = calendar.acl.get(`user:${email}`);
  return `${roleOf(calendar, email) ?? "none"} ${String(named?.changeMicros ?? 0)}`;
}
