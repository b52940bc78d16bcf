import { pullCalendar } from "../../../main/sync/pull-calendar.ts";
import { pushOutbox } from "../../../main/sync/push-outbox.ts";
import { eventIdOf } from "../../../main/sync/event-id.ts";
import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { bookNth, googleTimes } from "../virtual-acts.ts";
import { openVirtualDesk } from "../virtual-desk.ts";

const OWN = 250;
const OTHERS = 250;

/** Goal 17: what a night brought goes in by pages, not one by one. Half of it are notes on visits, half other events' times. */
export const nightBacklog: BenchRow = { name: "night-backlog", run: measure };

async function measure(): Promise<Figure[]> {
  const desk = openVirtualDesk({ calendars: 1 });
  const { control } = desk.google;
  const [calendarId] = desk.google.calendars;
  if (calendarId === undefined) throw new Error("no calendar");
  const { signal } = new AbortController();
  const pull = () => desk.until(pullCalendar(desk.context, calendarId, { signal }));
  try {
    const own = Array.from({ length: OWN }, (_, index) => bookNth(desk, index));
    while (desk.owed() > 0) await desk.until(pushOutbox(desk.context, { signal }));
    const others = Array.from({ length: OTHERS }, (_, index) =>
      String(control.insertEvent(calendarId, { summary: "Other", ...googleTimes(1_000 + index) })["id"]),
    );
    await pull();
    for (const appointmentId of own) {
      const at = { calendarId, eventId: eventIdOf({ appointmentId, generation: 0 }) };
      control.changeEvent(at, { description: "Check-up\n\nBring the X-ray" });
    }
    for (const [index, eventId] of others.entries())
      control.changeEvent({ calendarId, eventId }, googleTimes(2_000 + index));
    desk.requests.length = 0;
    const before = desk.commits();
    const report = await pull();
    if (report.kind !== "pulled" || report.changed < OWN)
      throw new Error(`pulled: ${JSON.stringify(report)}`);
    const pages = desk.requests.length;
    return [
      counted({
        what: `${OWN + OTHERS} changes after a night offline`,
        unit: "commits",
        measured: desk.commits() - before,
        allowed: { what: "one a page, and one", value: pages + 1 },
      }),
      counted({
        what: `${OWN + OTHERS} changes after a night offline`,
        unit: "requests",
        measured: pages,
        allowed: { what: "one a page of 2,500", value: 1 },
      }),
    ];
  } finally {
    desk.close();
  }
}
