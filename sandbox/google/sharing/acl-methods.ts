import { z } from "zod";
import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import { ruleIdOf } from "../calendars/acl-rule.ts";
import type { AclRule } from "../calendars/acl-rule.ts";
import { putAclRule } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { notFound, required } from "../http/calendar-refusals.ts";
import { checkVersion } from "../http/check-version.ts";
import { opaqueEtag } from "../http/opaque-etag.ts";
import { readBody } from "../http/read-body.ts";
import { versionedAnswer } from "../http/versioned-answer.ts";
import { checkSyncCompany, listChanges } from "../list-changes.ts";
import { flagParameter, pageSize } from "../page-parameters.ts";
import { cannotChangeOwnAcl, cannotModifyAclOfCalendarOwner, invalidRuleId } from "./acl-refusals.ts";
import { aclRuleAnswer, aclRuleEtag } from "./acl-rule-answer.ts";
import { isRuleId, readNewRule, readRole } from "./rule-body.ts";

const RULES = "/calendars/:calendarId/acl";
const RULE = `${RULES}/:ruleId`;

const ListQuery = z.object({
  maxResults: pageSize({ usual: 100, largest: 250 }),
  pageToken: z.string().optional(),
  syncToken: z.string().optional(),
  showDeleted: flagParameter,
});

/** Nobody gets mail from the sandbox: the parameter is read, and that is all. */
const WriteQuery = z.object({ sendNotifications: flagParameter });

/** The methods of a calendar's sharing rules: writers see them, only owners change them (facts, section F). */
export const aclMethods: readonly ApiMethod[] = [
  { name: "Acl.List", verb: "GET", path: RULES, handle: list },
  { name: "Acl.Insert", verb: "POST", path: RULES, handle: insert },
  { name: "Acl.Get", verb: "GET", path: RULE, handle: get },
  { name: "Acl.Update", verb: "PUT", path: RULE, handle: update },
  { name: "Acl.Patch", verb: "PATCH", path: RULE, handle: patch },
  { name: "Acl.Delete", verb: "DELETE", path: RULE, handle: remove },
];

function list(request: ApiRequest): Answer {
  const { calendar } = reachCalendar(request, "writer");
  const query = readBody(ListQuery, request.query);
  checkSyncCompany(request.query, { never: [], neverFalse: ["showDeleted"] });
  const { items, token } = listChanges(request.world, {
    place: { collection: `acl:${calendar.id}` },
    query,
    values: [...calendar.acl.values()],
    isListed: { full: ({ role }) => query.showDeleted || role !== "none", changed: () => true },
  });
  const answers = items.map((rule) => aclRuleAnswer(calendar, rule));
  const etag = opaqueEtag("acl", ...answers.map((answer) => answer.etag));
  return versionedAnswer(request, { kind: "calendar#acl", etag, ...token, items: answers });
}

/** Shares a calendar; the grantee's list of calendars stays as it is (facts, section F). A rule that is there is changed. */
function insert(request: ApiRequest): Answer {
  readBody(WriteQuery, request.query);
  const { calendar } = reachCalendar(request, "owner");
  return put(request, calendar, readNewRule(request.body));
}

function get(request: ApiRequest): Answer {
  const { calendar } = reachCalendar(request, "writer");
  return versionedAnswer(request, aclRuleAnswer(calendar, findRule(request, calendar)));
}

function update(request: ApiRequest): Answer {
  const { calendar, rule } = reachForWrite(request);
  const role = readRole(request.body, rule);
  if (role === undefined) throw required("Required");
  return put(request, calendar, { ...rule, role });
}

function patch(request: ApiRequest): Answer {
  const { calendar, rule } = reachForWrite(request);
  return put(request, calendar, { ...rule, role: readRole(request.body, rule) ?? rule.role });
}

function remove(request: ApiRequest): Answer {
  const { calendar, rule } = reachForWrite(request);
  put(request, calendar, { ...rule, role: "none" });
  return { kind: "empty", status: 204 };
}

/** A rule that would stay as it is is not touched, so that no token ends for nothing. */
function put(
  { world, access }: ApiRequest,
  calendar: SandboxCalendar,
  rule: Pick<AclRule, "role" | "scope">,
): Answer {
  const known = calendar.acl.get(ruleIdOf(rule.scope));
  if (known?.role === rule.role) return json(aclRuleAnswer(calendar, known));
  const { type, value } = rule.scope;
  if (type === "user" && value === access.account.email) throw cannotChangeOwnAcl();
  if (type === "user" && value === calendar.ownerEmail) throw cannotModifyAclOfCalendarOwner();
  const { role, scope } = rule;
  return json(aclRuleAnswer(calendar, putAclRule(world, calendar, { role, scope })));
}

interface ReachedRule {
  readonly calendar: SandboxCalendar;
  readonly rule: AclRule;
}

function reachForWrite(request: ApiRequest): ReachedRule {
  readBody(WriteQuery, request.query);
  const { calendar } = reachCalendar(request, "owner");
  const rule = findRule(request, calendar);
  checkVersion(request, aclRuleEtag(calendar, rule));
  return { calendar, rule };
}

/** A rule that is in force; 404 for one that ended or never was, 400 for an id that none can have. */
function findRule({ params }: ApiRequest, calendar: SandboxCalendar): AclRule {
  const id = params["ruleId"] ?? "";
  if (!isRuleId(id)) throw invalidRuleId();
  const rule = calendar.acl.get(id);
  if (rule === undefined || rule.role === "none") throw notFound();
  return rule;
}
