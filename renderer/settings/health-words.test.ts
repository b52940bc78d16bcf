import { expect, test } from "vitest";
import { CalendarHealth } from "../../shared/ipc/google.ts";
import { ZoneId } from "../../shared/time.ts";
import { healthWords } from "./health-words.ts";

const zone = ZoneId.parse("Europe/Zurich");

function words(changed: Partial<CalendarHealth>): string {
  const health = CalendarHealth.parse({
    practitionerId: "01930000-0000-7000-8000-000000000001",
    calendarId: "keller",
    calendarName: "Dr. Keller",
    lastProvenAt: "2026-11-23T09:12:00.000Z",
    problem: "none",
    channel: "live",
    age: "fresh",
    ...changed,
  });
  return healthWords(health, zone);
}

test("[AC5] while changes arrive at once, the last look may lie back; without hints it says when all was in step", () => {
  expect([words({}), words({ channel: "polling" }), words({ lastProvenAt: null })]).toEqual([
    "Changes arrive at once · last checked Mon 23 Nov, 10:12",
    "In step at Mon 23 Nov, 10:12 · looked at from time to time",
    "Not read yet",
  ]);
});

test("[AC5] what may be missing is said before how changes arrive", () => {
  expect(words({ age: "stale" })).toContain("Not read since Mon 23 Nov, 10:12");
});
