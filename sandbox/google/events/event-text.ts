import { eventAnswer, tombstoneAnswer } from "./event-answer.ts";
import type { EventView } from "./event-answer.ts";
import type { StoredEvent } from "./stored-event.ts";

/** How an event is shown in a list. */
export interface ListedView extends EventView {
  /** Whether deleted events are bare there (facts, B6). */
  readonly isBareWhenDeleted: boolean;
}

interface Written extends Pick<ListedView, "calendar"> {
  readonly key: string;
  readonly text: string;
}

/** The last text of each version of an event; it goes when the version does. */
const written = new WeakMap<StoredEvent, Written>();

/** An event as an item of a list. */
export function itemAnswer(event: StoredEvent, view: ListedView): Record<string, unknown> {
  return event.status === "cancelled" && view.isBareWhenDeleted
    ? tombstoneAnswer(event, view)
    : eventAnswer(event, view);
}

/** An event's JSON as it stands among the `items` of a list, which are two deep; written once for all who see it alike. */
export function itemText(event: StoredEvent, view: ListedView): string {
  const { calendar, email, role = "owner", timeZone = "", maxAttendees = "", isBareWhenDeleted } = view;
  const key = `${email} ${role} ${timeZone} ${String(maxAttendees)} ${String(isBareWhenDeleted)}`;
  const known = written.get(event);
  if (known !== undefined && known.key === key && known.calendar === calendar) return known.text;
  const nested = JSON.stringify([[itemAnswer(event, view)]], undefined, 1);
  const text = nested.slice("[\n [\n".length, -"\n ]\n]".length);
  written.set(event, { calendar, key, text });
  return text;
}
