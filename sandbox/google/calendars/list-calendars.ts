import { z } from "zod";
import { invalid } from "../http/calendar-refusals.ts";
import { readPageToken, pageTokenFor } from "../page-tokens.ts";
import type { Account, World } from "../world.ts";
import { listEntryAnswer } from "./calendar-answers.ts";
import { accountCalendars } from "./account-calendars.ts";
import { ACCESS_ROLES, isAtLeast } from "./acl-rule.ts";
import { roleOf } from "./role-of.ts";

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 250;
const COLLECTION = "calendarList";

const Query = z.object({
  maxResults: z.coerce.number().int().min(1).default(DEFAULT_PAGE),
  pageToken: z.string().optional(),
  minAccessRole: z.enum(ACCESS_ROLES).default("freeBusyReader"),
});

/** One page of an account's calendar list: 100 entries unless asked otherwise, never more than 250 (facts, C3). */
export function listCalendars(
  world: World,
  account: Account,
  query: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const asked = Query.safeParse(query);
  if (!asked.success) throw invalid("Invalid Value", asked.error.issues[0]?.path.join("."));
  const { maxResults, pageToken, minAccessRole } = asked.data;
  const from = pageToken === undefined ? 0 : readPageToken(pageToken, COLLECTION).skip;
  const size = Math.min(maxResults, LARGEST_PAGE);
  const listed = accountCalendars(world, account).filter((calendar) => {
    const role = roleOf(calendar, account.email);
    return role !== undefined && isAtLeast(role, minAccessRole);
  });
  const hasMore = listed.length > from + size;
  return {
    kind: "calendar#calendarList",
    etag: `"p${String(listed.length)}"`,
    ...(hasMore
      ? { nextPageToken: pageTokenFor(COLLECTION, { afterMicros: 0, skip: from + size, syncMicros: 0 }) }
      : {}),
    items: listed.slice(from, from + size).map((calendar) => listEntryAnswer(calendar, account)),
  };
}
