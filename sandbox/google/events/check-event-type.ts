import { addDays } from "../../../shared/time.ts";
import { assertNever } from "../assert-never.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { eventTypeRestriction, malformedEvent } from "./event-refusals.ts";
import type { StoredEvent } from "./stored-event.ts";

type Composed = Pick<StoredEvent, "start" | "end" | "fields">;

/** The properties that belong to one type of event alone. */
const PROPERTIES = {
  outOfOffice: "outOfOfficeProperties",
  focusTime: "focusTimeProperties",
  workingLocation: "workingLocationProperties",
  birthday: "birthdayProperties",
} as const;

/** Refuses with 400 what an event of its type cannot be (facts, B7). */
export function checkEventType(event: Composed): void {
  const type = event.fields.eventType ?? "default";
  for (const [owner, name] of Object.entries(PROPERTIES))
    if (owner !== type && event.fields[name] !== undefined)
      throw eventTypeRestriction(`The property ${name} is not available for events of type ${type}.`);
  switch (type) {
    case "default":
    case "fromGmail":
      return;
    case "outOfOffice":
      if (event.start.kind === "allDay")
        throw malformedEvent(
          "malformedOutOfOfficeEvent",
          "An out of office event cannot be an all-day event.",
        );
      return;
    case "focusTime":
      if (event.start.kind === "allDay")
        throw malformedEvent("malformedFocusTimeEvent", "A focus time event cannot be an all-day event.");
      return;
    case "workingLocation":
      if (!isWorkingLocation(event))
        throw malformedEvent(
          "malformedWorkingLocationEvent",
          "A working location event is public, transparent, of one day or less, and names a type of location.",
        );
      return;
    case "birthday":
      if (!isBirthday(event))
        throw malformedEvent(
          "malformedBirthdayEvent",
          "A birthday is private, transparent, of one day and comes each year.",
        );
      return;
    default:
      assertNever(type);
  }
}

/** Refuses with 400 a new event of a type that cannot be made through the API, or not on this calendar. */
export function checkNewEventType({ fields }: Composed, { isPrimary }: SandboxCalendar): void {
  const type = fields.eventType ?? "default";
  if (type === "fromGmail") throw eventTypeRestriction("Events from Gmail cannot be created.");
  if (type !== "default" && !isPrimary)
    throw eventTypeRestriction(`Events of type ${type} are only on primary calendars.`);
}

/** Refuses with 400 an event that would become one of another type. */
export function checkSameEventType(event: Composed, before: Composed): void {
  if ((event.fields.eventType ?? "default") !== (before.fields.eventType ?? "default"))
    throw eventTypeRestriction("The type of an event cannot be changed.");
}

function isWorkingLocation(event: Composed): boolean {
  const { transparency, visibility, workingLocationProperties } = event.fields;
  return (
    workingLocationProperties?.type !== undefined &&
    transparency === "transparent" &&
    visibility === "public" &&
    (event.start.kind === "timed" || isOneDay(event))
  );
}

function isBirthday(event: Composed): boolean {
  const { transparency, visibility, recurrence = [] } = event.fields;
  return (
    transparency === "transparent" &&
    visibility === "private" &&
    isOneDay(event) &&
    recurrence.every((line) => /^RRULE:.*FREQ=YEARLY/.test(line))
  );
}

function isOneDay({ start, end }: Composed): boolean {
  return start.kind === "allDay" && end.kind === "allDay" && end.date === addDays(start.date, 1);
}
