import { z } from "zod";
import { putEvent } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { Answer } from "../http/answer.ts";
import type { World } from "../world.ts";

const Written = z.object({ id: z.string() });

/**
 * A while after a write has been answered, changes the event again without changing what it says, as Google's own follow-ups
 * do: it has another etag then, and its watchers hear of it (facts, B4).
 */
export function bumpEtagLater(
  world: World,
  written: { readonly calendar: SandboxCalendar; readonly answer: Answer; readonly ms: number },
): void {
  const { calendar, answer, ms } = written;
  const event = answer.kind === "json" && answer.status === 200 ? Written.safeParse(answer.value) : undefined;
  if (event?.success !== true) return;
  const { id } = event.data;
  world.timers.after(ms, () => {
    const current = world.calendars.get(calendar.id)?.events.get(id);
    if (current !== undefined && current.status !== "cancelled") putEvent(world, calendar, current);
  });
}
