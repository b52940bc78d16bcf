import { z } from "zod";
import { ACCESS_ROLES } from "../calendars/acl-rule.ts";
import type { AclRule, AclScope } from "../calendars/acl-rule.ts";
import { invalid, required } from "../http/calendar-refusals.ts";
import { readBody } from "../http/read-body.ts";

const RuleBody = z.object({
  role: z.enum([...ACCESS_ROLES, "none"]).optional(),
  scope: z
    .object({
      type: z.enum(["default", "user", "group", "domain"]).optional(),
      value: z.string().optional(),
    })
    .optional(),
});

const EMAIL = /^[^@\s:]+@[^@\s]+$/;
const DOMAIN = /^[^@\s:]+\.[^@\s:.]+$/;

/** A new rule as a body says it; 400 without a role and a scope, or where the scope names nobody. */
export function readNewRule(body: unknown): Pick<AclRule, "role" | "scope"> {
  const { role, scope } = readBody(RuleBody, body);
  if (role === undefined || scope?.type === undefined) throw required("Required");
  const { type, value = "" } = scope;
  if (type === "default") return { role, scope: { type, value: "" } };
  if (value === "") throw required("Required");
  if (!isSomebody({ type, value })) throw invalid("Invalid Value", "scope.value");
  return { role, scope: { type, value } };
}

/** The role a body gives to a rule that is there; undefined where it says none. 400 where it would be about somebody else. */
export function readRole(body: unknown, rule: AclRule): AclRule["role"] | undefined {
  const { role, scope } = readBody(RuleBody, body);
  const isSameScope =
    (scope?.type ?? rule.scope.type) === rule.scope.type &&
    (rule.scope.type === "default" || (scope?.value ?? rule.scope.value) === rule.scope.value);
  if (!isSameScope) throw invalid("Invalid Value", "scope");
  return role;
}

/** Whether a text has the form of a rule's id: `default`, `user:x@y`, `group:x@y` or `domain:y`. */
export function isRuleId(id: string): boolean {
  if (id === "default") return true;
  const [, type, value = ""] = /^(user|group|domain):(.+)$/.exec(id) ?? [];
  return type !== undefined && (type === "domain" ? DOMAIN : EMAIL).test(value);
}

function isSomebody({ type, value }: AclScope): boolean {
  return isRuleId(`${type}:${value}`);
}
