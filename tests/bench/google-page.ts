import { seededRandom } from "../../sandbox/seeded-random.ts";
import { addMs, Instant } from "../../shared/time.ts";

/** Events of one page, as many as Google gives at most. */
export const PAGE_EVENTS = 2500;
const HALF_HOUR_MS = 30 * 60_000;
const FIRST = Instant.parse("2026-11-24T07:00:00.000Z");
const WORDS =
  "follow-up first visit control x-ray blood test vaccine cleaning filling crown check results call back knee pain".split(
    " ",
  );

/**
 * A page of other people's events as `events.list` answers it, about 1.1 kB each; every third has guests. Page `number` of `of`,
 * from 0; the last one brings the sync token.
 */
export function googlePage(number: number, of: number): Readonly<Record<string, unknown>> {
  const isLast = number === of - 1;
  return {
    kind: "calendar#events",
    etag: '"p33kd9b0v2l8gk0o"',
    summary: "Dr. Keller",
    description: "",
    updated: "2026-11-21T10:00:00.000Z",
    timeZone: "Europe/Zurich",
    accessRole: "owner",
    defaultReminders: [{ method: "popup", minutes: 10 }],
    items: Array.from({ length: PAGE_EVENTS }, (_, index) => googleEvent(number * PAGE_EVENTS + index)),
    ...(isLast ? { nextSyncToken: "token-of-the-last-page" } : { nextPageToken: `page-${number + 1}` }),
  };
}

/** The n-th event. Ids are as random as Google's. */
function googleEvent(index: number): Readonly<Record<string, unknown>> {
  const random = seededRandom(index);
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? "").join(" ");
  const id = Array.from({ length: 26 }, () => Math.floor(random() * 32).toString(32)).join("");
  const start = addMs(FIRST, (index % 15_000) * HALF_HOUR_MS);
  const timeZone = "Europe/Zurich";
  const guests = [
    { email: `guest${index}@example.org`, displayName: `Guest ${index}`, responseStatus: "needsAction" },
    { email: "owner@clinic.example", organizer: true, self: true, responseStatus: "accepted" },
  ];
  return {
    kind: "calendar#event",
    etag: `"33${Math.floor(random() * 1e14)}"`,
    id,
    status: "confirmed",
    htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${id} c@group.calendar.google.com`).toString("base64url")}`,
    created: start,
    updated: start,
    summary: words(3),
    description: `Reason: ${words(9)}. Please bring earlier reports.`,
    location: `Room ${(index % 6) + 1}`,
    creator: { email: "owner@clinic.example" },
    organizer: { email: "c_0a1b2c3d4e5f@group.calendar.google.com", displayName: "Dr. Keller", self: true },
    start: { dateTime: start.replace(".000Z", "Z"), timeZone },
    end: { dateTime: addMs(start, HALF_HOUR_MS).replace(".000Z", "Z"), timeZone },
    iCalUID: `${id}@google.com`,
    sequence: index % 4,
    extendedProperties: { private: { source: "another program", number: String(index) } },
    reminders: { useDefault: true },
    eventType: "default",
    ...(index % 3 === 0 ? { attendees: guests } : {}),
  };
}
