import { ruleIdOf } from "../calendars/acl-rule.ts";
import type { AclRule } from "../calendars/acl-rule.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { opaqueEtag } from "../http/opaque-etag.ts";

/** The value Google gives the scope that is everybody; observed in July 2026. */
const EVERYBODY = "__public_principal__@public.calendar.google.com";

/** The etag of a sharing rule. */
export function aclRuleEtag(calendar: SandboxCalendar, { scope, changeMicros }: AclRule): string {
  return opaqueEtag("acl", calendar.id, ruleIdOf(scope), changeMicros);
}

/** A sharing rule as the API answers it; an ended one has the role `none` (facts, section F). */
export function aclRuleAnswer(
  calendar: SandboxCalendar,
  rule: AclRule,
): Record<string, unknown> & { readonly etag: string } {
  const { role, scope } = rule;
  const value = scope.type === "default" ? EVERYBODY : scope.value;
  return {
    kind: "calendar#aclRule",
    etag: aclRuleEtag(calendar, rule),
    id: ruleIdOf(scope),
    scope: { type: scope.type, value },
    role,
  };
}
