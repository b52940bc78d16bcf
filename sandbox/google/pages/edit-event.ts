import { addDays, WallTime } from "../../../shared/time.ts";
import type { CivilDate } from "../../../shared/time.ts";
import { assertNever } from "../assert-never.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { deleteEvent, patchEvent } from "../events/write-event.ts";
import type { World } from "../world.ts";
import { dayOfText, daysBetween } from "./day-words.ts";
import { wallText } from "./events-of-days.ts";
import { isSameTime, patchOf, recurrenceBody, timesBody } from "./page-edits.ts";
import type { EditTimes, PageEvent, Scope } from "./page-edits.ts";
import { endSeriesBefore, isFirst, splitSeries } from "./split-series.ts";

/** Changes an event as the page asks: itself, it and those that follow in its series, or the whole series. */
export function editEvent(
  world: World,
  calendar: SandboxCalendar,
  change: { readonly event: StoredEvent; readonly edit: PageEvent },
): StoredEvent {
  const { event, edit } = change;
  const master = masterOf(calendar, event);
  if (master === undefined)
    return patchEvent(world, calendar, {
      event,
      body: { ...patchOf(edit, { calendar, event }), ...repeatOf(edit, calendar) },
    });
  const scope = scopeFor(edit.scope, { event, master });
  switch (scope) {
    case "one":
      return patchEvent(world, calendar, { event, body: patchOf(edit, { calendar, event }) });
    case "all":
      return patchEvent(world, calendar, {
        event: master,
        body: seriesPatch({ event, master, edit }, calendar),
      });
    case "following": {
      const body = { ...patchOf(edit, { calendar, event }), ...timesBody(edit, calendar) };
      return splitSeries(world, calendar, { master, event, body: { ...body, ...repeatOf(edit, calendar) } });
    }
    default:
      return assertNever(scope);
  }
}

/** Deletes an event, it and those that follow in its series, or the whole series. */
export function deleteFromPage(
  world: World,
  calendar: SandboxCalendar,
  { event, scope }: { readonly event: StoredEvent; readonly scope: Scope },
): void {
  const master = masterOf(calendar, event);
  const meant = master === undefined ? "one" : scopeFor(scope, { event, master });
  if (master === undefined || meant === "one") deleteEvent(world, calendar, event);
  else if (meant === "all") deleteEvent(world, calendar, master);
  else endSeriesBefore(world, calendar, { master, event });
}

/** The series an event is an instance of. */
export function masterOf(calendar: SandboxCalendar, { exceptionOf }: StoredEvent): StoredEvent | undefined {
  return exceptionOf && calendar.events.get(exceptionOf.masterId);
}

/** The first instance and all that follow are all there are. */
function scopeFor(
  scope: Scope,
  series: { readonly event: StoredEvent; readonly master: StoredEvent },
): Scope {
  return scope === "following" && isFirst(series) ? "all" : scope;
}

/** Lines are sent with the zone they need, be the times as they were. */
function repeatOf(edit: PageEvent, calendar: SandboxCalendar): Record<string, unknown> {
  if (edit.repeat === undefined) return {};
  const recurrence = recurrenceBody(edit.repeat);
  return { recurrence, ...(recurrence === null ? {} : timesBody(edit, calendar)) };
}

function seriesPatch(
  {
    event,
    master,
    edit,
  }: { readonly event: StoredEvent; readonly master: StoredEvent; readonly edit: PageEvent },
  calendar: SandboxCalendar,
): Record<string, unknown> {
  const { start: _start, end: _end, ...patch } = patchOf(edit, { calendar, event: master });
  return {
    ...patch,
    ...(edit.repeat === undefined ? {} : { recurrence: recurrenceBody(edit.repeat) }),
    ...(isSameTime(edit, event, calendar)
      ? {}
      : timesBody(seriesTimes(edit, { event, master }, calendar), calendar)),
  };
}

/** The first start and end of a series one of whose instances moved, by as many days, to the same time of day. */
function seriesTimes(
  edit: EditTimes,
  { event, master }: { readonly event: StoredEvent; readonly master: StoredEvent },
  calendar: SandboxCalendar,
): EditTimes {
  const from = dayOfText(wallText(event.start, calendar));
  const first = dayOfText(wallText(master.start, calendar));
  const moved = daysBetween(from, first);
  const onto = (side: WallTime | CivilDate): WallTime | CivilDate => {
    const day = addDays(dayOfText(side), moved);
    return side.length === 10 ? day : WallTime.parse(`${day}${side.slice(10)}`);
  };
  return { start: onto(edit.start), end: onto(edit.end) };
}
