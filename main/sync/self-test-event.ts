import { type DeskId, GoogleEventId } from "../../shared/ids.ts";
import { addMs, instantFromMs, instantNow, type Clock } from "../../shared/time.ts";
import type { EventBody } from "../google/calendar-client.ts";

/** How the id of every test event begins; no appointment's does, because those have another length. */
export const TEST_EVENT_PREFIX = "selftest";

/** How old a test event is that nobody tests with any more, in milliseconds. */
const LEFT_OVER_MS = 10 * 60_000;

const QUARTER_MS = 15 * 60_000;

/** The id of a test event, made of a new UUIDv7: letters and digits that Google takes (RFC 4648, section 7). */
export function testEventId(newId: () => string): GoogleEventId {
  return GoogleEventId.parse(`${TEST_EVENT_PREFIX}${newId().replaceAll("-", "")}`);
}

/**
 * Whether this is a test event that a desk has left behind: its id tells when it was made. Another desk's test of this moment is
 * not one.
 */
export function isLeftOver(eventId: GoogleEventId, clock: Clock): boolean {
  const made = new RegExp(`^${TEST_EVENT_PREFIX}([0-9a-f]{12})[0-9a-f]{20}$`).exec(eventId)?.[1];
  return made !== undefined && Number.parseInt(made, 16) < clock.now() - LEFT_OVER_MS;
}

/**
 * A test event as it is written: it takes nobody's time, reminds nobody, invites nobody and names no appointment, so that no desk
 * takes it for one (PL5).
 */
export function testEvent(
  eventId: GoogleEventId,
  { clock, deskId }: { readonly clock: Clock; readonly deskId: DeskId },
): EventBody {
  const startsAt = instantFromMs(Math.floor(clock.now() / QUARTER_MS) * QUARTER_MS);
  return {
    id: eventId,
    summary: "Clinic Desk: test of the connection",
    description: `Written at ${instantNow(clock)} to see whether changes arrive. It is deleted within a minute.`,
    start: { dateTime: startsAt },
    end: { dateTime: addMs(startsAt, QUARTER_MS) },
    transparency: "transparent",
    reminders: { useDefault: false },
    extendedProperties: { private: { kind: "selfTest", deskId } },
  };
}
