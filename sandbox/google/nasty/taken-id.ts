import { z } from "zod";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "../events/stored-event.ts";

const WithId = z.object({ id: z.string() });

/** The event whose id the body of an insert asks for; undefined where the id is free or none is asked for. */
export function holderOfAskedId(
  calendar: SandboxCalendar | undefined,
  bodyText: string,
): StoredEvent | undefined {
  try {
    const body = WithId.safeParse(JSON.parse(bodyText));
    return body.success ? calendar?.events.get(body.data.id) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Does something as if an event had never been, so that its id can be used again: Google does not guarantee that a taken id is
 * noticed (facts, B1). What is put in its place stays; where nothing was, the event is back where it stood.
 */
export async function withoutEvent<Outcome>(
  calendar: SandboxCalendar,
  event: StoredEvent,
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  const { events } = calendar;
  const later = [...events.values()].slice([...events.keys()].indexOf(event.id) + 1);
  events.delete(event.id);
  const outcome = await act();
  if (events.has(event.id)) return outcome;
  for (const { id } of later) events.delete(id);
  for (const back of [event, ...later]) events.set(back.id, back);
  return outcome;
}
