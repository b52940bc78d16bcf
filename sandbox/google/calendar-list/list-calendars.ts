import { z } from "zod";
import { ACCESS_ROLES, isAtLeast } from "../calendars/acl-rule.ts";
import type { ListEntry } from "../calendars/list-entry.ts";
import { roleOf } from "../calendars/role-of.ts";
import { opaqueEtag } from "../http/opaque-etag.ts";
import { readBody } from "../http/read-body.ts";
import { checkSyncCompany, listChanges } from "../list-changes.ts";
import { flagParameter, pageSize } from "../page-parameters.ts";
import type { Account, World } from "../world.ts";
import { listEntryAnswer, listEntryEtag } from "./list-entry-answer.ts";
import type { ListEntryAnswer } from "./list-entry-answer.ts";

const Query = z.object({
  maxResults: pageSize({ usual: 100, largest: 250 }),
  pageToken: z.string().optional(),
  syncToken: z.string().optional(),
  minAccessRole: z.enum(ACCESS_ROLES).optional(),
  showDeleted: flagParameter,
  showHidden: flagParameter,
  /** For accounts of an organisation alone; those of the sandbox belong to none, so that it changes nothing. */
  showOwnOrganizationOnly: flagParameter,
});
type Query = z.infer<typeof Query>;

/** One page of an account's calendar list: 100 entries unless asked otherwise, never more than 250 (facts, C3). */
export function listCalendars(
  world: World,
  account: Account,
  sent: Readonly<Record<string, unknown>>,
): ListEntryAnswer {
  const query = readBody(Query, sent);
  checkSyncCompany(sent, {
    never: ["minAccessRole", "showOwnOrganizationOnly"],
    neverFalse: ["showDeleted", "showHidden"],
  });
  const { items, token } = listChanges(world, {
    place: { collection: `calendarList:${account.email}` },
    query,
    values: [...account.calendarList.values()],
    isListed: { full: (entry) => isListed(world, { account, entry, query }), changed: () => true },
    givesToken: query.minAccessRole === undefined && !query.showOwnOrganizationOnly,
  });
  return {
    kind: "calendar#calendarList",
    etag: opaqueEtag("calendarList", ...items.map((entry) => listEntryEtag(entry, account))),
    ...token,
    items: items.map((entry) => listEntryAnswer(world, account, entry)),
  };
}

/** In a full list: what the account may see, and hidden or deleted entries only where they were asked for. */
function isListed(
  world: World,
  about: { readonly account: Account; readonly entry: ListEntry; readonly query: Query },
): boolean {
  const { account, entry, query } = about;
  if (entry.isDeleted) return query.showDeleted;
  const calendar = world.calendars.get(entry.calendarId);
  const role = calendar && roleOf(calendar, account.email);
  return (
    role !== undefined &&
    (query.showHidden || !entry.isHidden) &&
    (query.minAccessRole === undefined || isAtLeast(role, query.minAccessRole))
  );
}
