import { GoogleEvent } from "../../main/google/wire.ts";
import { projectSeries, type SeriesProjection, type SeriesSight } from "../../main/sync/project-series.ts";
import { Instant, ZoneId } from "../../shared/time.ts";

/** The calendar's zone of the series in tests. */
export const ZURICH = ZoneId.parse("Europe/Zurich");

/** The stretch of time that series are projected on in tests. */
export const STRETCH = {
  from: Instant.parse("2026-08-23T08:00:00.000Z"),
  until: Instant.parse("2027-12-26T08:00:00.000Z"),
};

/** A recurring event as Google answers it: three Mondays at 09:00 for an hour where nothing else is said. */
export function aMaster(changed: Readonly<Record<string, unknown>> = {}): GoogleEvent {
  return GoogleEvent.parse({
    id: "series",
    summary: "Meeting",
    start: { dateTime: "2026-11-23T09:00:00+01:00", timeZone: "Europe/Zurich" },
    end: { dateTime: "2026-11-23T10:00:00+01:00", timeZone: "Europe/Zurich" },
    recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"],
    ...changed,
  });
}

/** An instance of it that stands by itself, that of the second Monday, with what the test is about changed. */
export function anException(changed: Readonly<Record<string, unknown>>): GoogleEvent {
  return GoogleEvent.parse({
    id: "series_20261130T080000Z",
    recurringEventId: "series",
    originalStartTime: { dateTime: "2026-11-30T09:00:00+01:00" },
    ...changed,
  });
}

/** Projects the master alone on the stretch, but for what the test is about. */
export function project(sight: Partial<SeriesSight>): SeriesProjection {
  return projectSeries({ master: aMaster(), exceptions: [], zone: ZURICH, ...STRETCH, ...sight });
}
