import { CivilDate } from "../../../shared/time.ts";
import { invalid } from "../http/calendar-refusals.ts";
import { pageTokenFor, readPageToken } from "../page-tokens.ts";
import { instanceAt, instancesOf } from "../series/instances.ts";
import { isSeries } from "../series/series-of.ts";
import type { World } from "../world.ts";
import type { EventView } from "./event-answer.ts";
import type { EventPage } from "./event-page.ts";
import { horizon } from "./list-horizon.ts";
import type { InstancesQuery } from "./list-query.ts";
import { readRfc3339 } from "./read-rfc3339.ts";
import type { EventMoment, StoredEvent } from "./stored-event.ts";

/** Which instances of which series are asked for, and by whom. */
export interface InstancesAsked {
  readonly master: StoredEvent;
  readonly view: EventView;
  readonly query: InstancesQuery;
}

/**
 * One page of `events.instances`, in the order of their original starts; `timeMin` is inclusive here (facts, B3). 400 for an
 * event that is no series: Google's answer to that is not known.
 */
export function listInstances(world: World, { master, view, query }: InstancesAsked): EventPage {
  if (!isSeries(master)) throw invalid("Invalid Value", "eventId");
  const { calendar } = view;
  const collection = `instances:${calendar.id}:${master.id}`;
  const skip = query.pageToken === undefined ? 0 : readPageToken(query.pageToken, collection).skip;
  const matching =
    query.originalStart === undefined
      ? inWindow(world, { master, view, query })
      : oneOf({ master, view, query });
  const end = skip + query.maxResults;
  const next = { afterMicros: 0, skip: end, syncMicros: 0 };
  return {
    items: matching.slice(skip, end),
    view: { ...view, timeZone: query.timeZone, isBareWhenDeleted: !query.showDeleted },
    token: matching.length > end ? { nextPageToken: pageTokenFor(collection, next) } : {},
  };
}

function inWindow(world: World, { master, view, query }: InstancesAsked): StoredEvent[] {
  const { timeMin: from, timeMax, showDeleted } = query;
  const until = timeMax ?? horizon(view.calendar, master, { now: world.clock.now(), from });
  return instancesOf(view.calendar, master, { from, until, showDeleted });
}

/** The instance of an original start, wherever it is now. */
function oneOf({ master, view, query }: InstancesAsked): StoredEvent[] {
  const found = instanceAt(view.calendar, master, readMoment(query.originalStart ?? "", master));
  return found === undefined || (found.status === "cancelled" && !query.showDeleted) ? [] : [found];
}

function readMoment(text: string, master: StoredEvent): EventMoment {
  const { timeZone } = master.start;
  const day = CivilDate.safeParse(text);
  if (day.success) return { kind: "allDay", date: day.data, timeZone };
  const instant = readRfc3339(text);
  if (instant === undefined) throw invalid("Invalid Value", "originalStart");
  return { kind: "timed", instant, timeZone };
}
