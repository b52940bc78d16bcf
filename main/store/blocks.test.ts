import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { aDesk } from "../../tests/support/desk.ts";
import { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { addMs, Instant } from "../../shared/time.ts";
import { type Block, listBlocksOn, replaceBlocksOfSeries } from "./blocks.ts";
import { addForeignEvent, forgetForeignEvents } from "./foreign-events.ts";

const HOUR_MS = 60 * 60_000;
const BEGIN = Instant.parse("2026-11-21T00:00:00.000Z");
const keller = GoogleCalendarId.parse("keller");
const brunner = GoogleCalendarId.parse("brunner");
const series = { calendarId: keller, seriesId: GoogleEventId.parse("series") };

const spans = fc.array(fc.record({ at: fc.nat(200), hours: fc.constantFrom(1, 2, 25, 26, 27, 60, 200) }), {
  maxLength: 12,
});

test("[PL7] a stretch shows every block that touches it, however long, a single event's and a series'", () => {
  const { store, close } = aDesk();
  onTestFinished(close);
  fc.assert(
    fc.property(
      spans,
      spans,
      fc.nat(220),
      fc.integer({ min: 1, max: 48 }),
      (single, recurring, at, hours) => {
        const blockOf = (span: { at: number; hours: number }, eventId: string): Block => {
          const startsAt = addMs(BEGIN, span.at * HOUR_MS);
          return { eventId, startsAt, endsAt: addMs(startsAt, span.hours * HOUR_MS), label: "Busy" };
        };
        const singles = single.map((span, index) => blockOf(span, `event${index}`));
        const ofSeries = [...new Map(recurring.map((span) => [span.at, blockOf(span, "series")])).values()];
        store.write((writer) => {
          for (const calendarId of [keller, brunner]) forgetForeignEvents(writer, calendarId);
          for (const { eventId, ...busy } of singles) {
            const event = { eventId: GoogleEventId.parse(eventId), etag: null, seriesId: null, busy };
            const rest = { address: null, namesAppointment: null, raw: null };
            addForeignEvent(writer, { ...event, ...rest, calendarId: keller });
            addForeignEvent(writer, { ...event, ...rest, calendarId: brunner });
          }
          replaceBlocksOfSeries(writer, series, ofSeries);
        });
        const from = addMs(BEGIN, at * HOUR_MS);
        const to = addMs(from, hours * HOUR_MS);
        const touching = (blocks: readonly Block[]): Block[] =>
          blocks
            .filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from)
            .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
        expect(
          [keller, brunner].map((calendarId) => listBlocksOn(store.reader, { calendarId, from, to })),
        ).toEqual([touching([...singles, ...ofSeries]), touching(singles)]);
      },
    ),
    { numRuns: 60 },
  );
});

function keyOf({ startsAt, eventId }: Block): string {
  return `${startsAt} ${eventId}`;
}
