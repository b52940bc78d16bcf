import { z } from "zod";
import { Instant, ZoneId, instantFromRfc3339 } from "../../../shared/time.ts";
import { invalid, timeRangeEmpty } from "../http/calendar-refusals.ts";
import { checkSyncCompany } from "../list-changes.ts";
import { EVENT_TYPES } from "./writable-event.ts";

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

/** What every read of events may be asked; `alwaysIncludeEmail` is taken and ignored. */
const ViewQuery = z.object({
  timeZone: ZoneId.optional(),
  maxAttendees: z.coerce.number().int().min(1).optional(),
});
export type ViewQuery = z.infer<typeof ViewQuery>;

const PageQuery = ViewQuery.extend({
  maxResults: z.coerce
    .number()
    .int()
    .min(1)
    .default(DEFAULT_PAGE)
    .transform((size) => Math.min(size, LARGEST_PAGE)),
  pageToken: z.string().optional(),
  showDeleted: flag,
  timeMin: moment,
  timeMax: moment,
});

const InstancesQuery = PageQuery.extend({ originalStart: z.string().optional() });
/** What `events.instances` was asked, with its defaults and caps. */
export type InstancesQuery = z.infer<typeof InstancesQuery>;

const ListQuery = PageQuery.extend({
  syncToken: z.string().optional(),
  singleEvents: flag,
  orderBy: z.enum(["startTime", "updated"]).optional(),
  updatedMin: moment,
  iCalUID: z.string().optional(),
  q: z.string().optional(),
  eventTypes: several.pipe(z.array(z.enum(EVENT_TYPES))),
  showHiddenInvitations: flag,
  privateExtendedProperty: several,
  sharedExtendedProperty: several,
});
/** What `events.list` was asked, with its defaults and caps. */
export type ListQuery = z.infer<typeof ListQuery>;

type Query = Readonly<Record<string, unknown>>;

/** Reads the query of `events.list`; refuses with 400 what Google refuses (facts, C1 and C3). */
export function readListQuery(query: Query): ListQuery {
  const asked = readQuery(ListQuery, query);
  checkSyncCompany(query, { never: NOT_WITH_SYNC_TOKEN, neverFalse: ["showDeleted"] });
  if (asked.orderBy === "startTime" && !asked.singleEvents)
    throw invalid("The requested ordering is not available for the particular query.", "orderBy");
  checkWindow(asked);
  return asked;
}

/** Reads the query of `events.instances`. */
export function readInstancesQuery(query: Query): InstancesQuery {
  const asked = readQuery(InstancesQuery, query);
  checkWindow(asked);
  return asked;
}

/** Reads how an answer's events are to be shown. */
export function readViewQuery(query: Query): ViewQuery {
  return readQuery(ViewQuery, query);
}

function readQuery<Output>(schema: z.ZodType<Output>, query: Query): Output {
  const parsed = schema.safeParse(query);
  if (!parsed.success) throw invalid("Invalid Value", parsed.error.issues[0]?.path.join("."));
  return parsed.data;
}

function checkWindow({ timeMin, timeMax }: Pick<InstancesQuery, "timeMin" | "timeMax">): void {
  if (timeMin !== undefined && timeMax !== undefined && timeMax <= timeMin) throw timeRangeEmpty("timeMax");
}
