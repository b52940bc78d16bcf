import { z } from "zod";
import { ZoneId } from "../../../shared/time.ts";
import { invalid, timeRangeEmpty } from "../http/calendar-refusals.ts";
import { checkSyncCompany } from "../list-changes.ts";
import { momentParameter } from "../moment-parameter.ts";
import { flagParameter, pageSize, wholeParameter } from "../page-parameters.ts";
import { EVENT_TYPES } from "./writable-event.ts";

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

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));

/** What every read of events may be asked; `alwaysIncludeEmail` is taken and ignored. */
const ViewQuery = z.object({
  timeZone: ZoneId.optional(),
  maxAttendees: wholeParameter.optional(),
});
export type ViewQuery = z.infer<typeof ViewQuery>;

const PageQuery = ViewQuery.extend({
  maxResults: pageSize({ usual: 250, largest: 2500 }),
  pageToken: z.string().optional(),
  showDeleted: flagParameter,
  timeMin: momentParameter,
  timeMax: momentParameter,
});

const InstancesQuery = PageQuery.extend({ originalStart: z.string().optional() });
/** What `events.instances` was asked, with its defaults and caps. */
export type InstancesQuery = z.infer<typeof InstancesQuery>;

const ListQuery = PageQuery.extend({
  syncToken: z.string().optional(),
  singleEvents: flagParameter,
  orderBy: z.enum(["startTime", "updated"]).optional(),
  updatedMin: momentParameter,
  iCalUID: z.string().optional(),
  q: z.string().optional(),
  eventTypes: several.pipe(z.array(z.enum(EVENT_TYPES))),
  showHiddenInvitations: flagParameter,
  privateExtendedProperty: several,
  sharedExtendedProperty: several,
});
/** What `events.list` was asked, with its defaults and caps. */
export type ListQuery = z.infer<typeof ListQuery>;

const CompiledListQuery = z.compile(ListQuery);

type Query = Readonly<Record<string, unknown>>;

/** Reads the query of `events.list`; refuses with 400 what Google refuses (facts, C1 and C3). */
export function readListQuery(query: Query): ListQuery {
  const asked = readQuery(CompiledListQuery, query);
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
