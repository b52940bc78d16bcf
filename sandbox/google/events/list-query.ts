import { z } from "zod";
import { Instant, ZoneId, instantFromRfc3339 } from "../../../shared/time.ts";
import { invalid, timeRangeEmpty } from "../http/calendar-refusals.ts";
import { checkSyncCompany } from "../list-changes.ts";

const DEFAULT_PAGE = 250;
const LARGEST_PAGE = 2500;

/** Parameters that may not come with a sync token (facts, C1). */
const NOT_WITH_SYNC_TOKEN = [
  "iCalUID",
  "orderBy",
  "privateExtendedProperty",
  "q",
  "sharedExtendedProperty",
  "timeMin",
  "timeMax",
  "updatedMin",
] as const;

const flag = z
  .enum(["true", "false"])
  .optional()
  .transform((text) => text === "true");
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));
const moment = z
  .string()
  .transform((text, context) => {
    const instant = instantFromRfc3339(text);
    if (instant !== undefined) return Instant.parse(`${instant.slice(0, 19)}.000Z`);
    context.addIssue("not an RFC 3339 time with an offset");
    return z.NEVER;
  })
  .optional();

const Query = z.object({
  maxResults: z.coerce.number().int().min(1).default(DEFAULT_PAGE),
  pageToken: z.string().optional(),
  syncToken: z.string().optional(),
  showDeleted: flag,
  singleEvents: flag,
  orderBy: z.enum(["startTime", "updated"]).optional(),
  timeMin: moment,
  timeMax: moment,
  updatedMin: moment,
  timeZone: ZoneId.optional(),
  iCalUID: z.string().optional(),
  q: z.string().optional(),
  eventTypes: several,
  privateExtendedProperty: several,
  sharedExtendedProperty: several,
});

/** What `events.list` was asked, with its defaults and caps. */
export type ListQuery = z.infer<typeof Query>;

/** Reads the query of `events.list`; refuses with 400 what Google refuses (facts, C1 and C3). */
export function readListQuery(query: Readonly<Record<string, unknown>>): ListQuery {
  const parsed = Query.safeParse(query);
  if (!parsed.success) throw invalid("Invalid Value", parsed.error.issues[0]?.path.join("."));
  const asked = parsed.data;
  checkSyncCompany(query, { never: NOT_WITH_SYNC_TOKEN, neverFalse: ["showDeleted"] });
  if (asked.orderBy === "startTime" && !asked.singleEvents)
    throw invalid("The requested ordering is not available for the particular query.", "orderBy");
  if (asked.timeMin !== undefined && asked.timeMax !== undefined && asked.timeMax <= asked.timeMin)
    throw timeRangeEmpty("timeMax");
  return { ...asked, maxResults: Math.min(asked.maxResults, LARGEST_PAGE) };
}
