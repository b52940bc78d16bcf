import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { aMaster, anException, project, ZURICH } from "../../tests/support/a-series.ts";
import { aDesk } from "../../tests/support/desk.ts";
import { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { addMs, Instant } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { type Block, listBlocksOfSeries, listBlocksOn } from "../store/blocks.ts";
import { forgetCalendar } from "../store/forget-calendar.ts";
import { listForeignEvents } from "../store/foreign-events.ts";
import { listSeriesToProject } from "../store/series.ts";
import { applyForeignEvent } from "./apply-foreign-event.ts";
import { refreshSeries } from "./refresh-series.ts";

const NOW = Instant.parse("2026-11-21T08:00:00.000Z");
const calendarId = GoogleCalendarId.parse("keller");
const SERIES = { calendarId, seriesId: GoogleEventId.parse("series") };

function aCalendar() {
  const { store, close } = aDesk();
  onTestFinished(close);
  return {
    store,
    see: (event: GoogleEvent): boolean =>
      store.write((writer) => applyForeignEvent(writer, { calendarId, event, zone: ZURICH })),
    refresh: (): boolean[] =>
      store.write((writer) =>
        listSeriesToProject(writer, { calendarId, reach: NOW, limit: 100 }).map((series) =>
          refreshSeries(writer, series, NOW),
        ),
      ),
    blocks: (): Block[] =>
      listBlocksOn(store.reader, {
        calendarId,
        from: addMs(NOW, 0),
        to: Instant.parse("2030-01-01T00:00:00.000Z"),
      }),
    forget: () => store.write((writer) => forgetCalendar(writer, calendarId)),
  };
}

/** The instance of a Monday, moved or cancelled; its etag tells the versions apart. */
function anInstance(index: number, change: "moved" | "cancelled" | "alone"): GoogleEvent {
  const slot = addMs(Instant.parse("2026-11-23T08:00:00.000Z"), index * 7 * 24 * 60 * 60_000);
  const start = addMs(slot, change === "moved" ? 90 * 60_000 : 0);
  return anException({
    id: `series_${index}`,
    etag: `${index} ${change}`,
    originalStartTime: { dateTime: slot },
    ...(change === "cancelled"
      ? { status: "cancelled" }
      : { start: { dateTime: start }, end: { dateTime: addMs(start, 60_000) } }),
  });
}

const master = aMaster({ etag: "master", recurrence: ["RRULE:FREQ=WEEKLY;COUNT=9"] });

test("[PL7] in whatever order a series and its instances come, and however often, the result is the same", () => {
  const calendar = aCalendar();
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(8), fc.constantFrom("moved", "cancelled", "alone")), {
        selector: ([index]) => index,
        maxLength: 5,
      }),
      fc.infiniteStream(fc.nat()),
      (changes, chance) => {
        calendar.forget();
        const exceptions = changes.map(([index, change]) => anInstance(index, change));
        const events = [master, ...exceptions, ...exceptions].map((event) => ({
          event,
          at: chance.next().value,
        }));
        for (const { event, at } of events.toSorted((one, other) => one.at - other.at)) {
          calendar.see(event);
          if (at % 3 === 0) calendar.refresh();
        }
        calendar.refresh();
        const { blocks } = project({ master, exceptions });
        expect(calendar.blocks()).toEqual(blocks);
        expect([...exceptions, master].map((event) => calendar.see(event))).not.toContain(true);
        expect(calendar.refresh()).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("[PL7] making the blocks anew where nothing changed changes nothing", () => {
  const calendar = aCalendar();
  calendar.see(master);
  const first = calendar.refresh();
  calendar.see({ ...master, etag: "another", description: "new" });
  expect([first, calendar.refresh()]).toEqual([[true], [false]]);
});

test("[PL7] a deleted series takes its instances along, a deleted instance its own change alone", () => {
  const calendar = aCalendar();
  for (const event of [master, anInstance(1, "moved"), anInstance(2, "cancelled")]) calendar.see(event);
  calendar.refresh();
  calendar.see({ id: GoogleEventId.parse("series_1"), status: "cancelled" });
  calendar.refresh();
  expect(calendar.blocks()).toEqual(project({ master, exceptions: [anInstance(2, "cancelled")] }).blocks);
  calendar.see({ id: master.id, status: "cancelled" });
  expect([
    calendar.blocks(),
    listForeignEvents(calendar.store.reader, calendarId),
    calendar.refresh(),
  ]).toEqual([[], [], []]);
});

test("[PL7] an event that stops recurring, or begins to, blocks what it says then", () => {
  const calendar = aCalendar();
  const { recurrence: _, ...single } = { ...master, etag: "single" };
  for (const event of [master, anInstance(1, "moved"), single]) calendar.see(event);
  calendar.refresh();
  const alone = calendar.blocks();
  calendar.see({ ...master, etag: "again" });
  calendar.refresh();
  expect([alone, listBlocksOfSeries(calendar.store.reader, SERIES)]).toEqual([
    project({ master: single }).blocks,
    project({ master }).blocks,
  ]);
});
