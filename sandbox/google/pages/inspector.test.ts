import { expect, test } from "vitest";
import { instantFromMs } from "../../../shared/time.ts";
import { createInspectionLog } from "../inspection/inspection-log.ts";
import type { SentMessage } from "../inspection/inspection-log.ts";
import { messagePanel } from "./inspector-channels.ts";
import { shortPath } from "./short-path.ts";

test.each([
  ["/calendar/v3/users/me/calendarList", "/calendar/v3/users/me/calendarList"],
  [
    "/calendar/v3/calendars/owner%40clinic.example/events",
    "/calendar/v3/calendars/owner@clinic.example/events",
  ],
  [
    "/calendar/v3/calendars/c_i2o7re3os1th7rjn0udg4fje1ar83msk%40group.calendar.google.com/events/k",
    "/calendar/v3/calendars/c_i2o7re…/events/k",
  ],
  ["/calendar/v3/calendars/%zz/events", "/calendar/v3/calendars/%zz…/events"],
])("shortens the ids of %s", (path, short) => {
  expect(shortPath(path)).toBe(short);
});

test.each<[Pick<SentMessage, "fate" | "answered" | "tries">, string]>([
  [{ fate: "delivered", answered: 204, tries: 1 }, "answered 204"],
  [{ fate: "delivered", answered: 200, tries: 3 }, "answered 200, 3 tries"],
  [{ fate: "failed", answered: undefined, tries: 6 }, "failed, no answer, 6 tries"],
  [{ fate: "waiting", answered: 503, tries: 2 }, "waiting, answered 503, 2 tries"],
  [{ fate: "dropped", answered: undefined, tries: 0 }, "dropped"],
])("says of a message %j that it was %s", (message, words) => {
  const inspection = createInspectionLog();
  const at = instantFromMs(0);
  inspection.noteMessage({ channelId: "c1", number: 1, state: "exists", at, ...message });
  expect(messagePanel({ world: { inspection } }).text).toContain(`<td>${words}</td>`);
});
