import { expect, test } from "vitest";
import { listOwed } from "../../main/store/outbox.ts";
import { linkCalendar } from "../../main/sync/link-calendar.ts";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { ALL_SENT, aPulledDesk } from "../support/sent-desk.ts";
import { soon } from "../support/syncing-desk.ts";

test("[PL10] another calendar linked in the place of one that is gone gets what was there and what waited", async () => {
  const it = await aPulledDesk();
  it.sandbox.control.deleteCalendar(it.keller);
  it.book({ startsAt: soon(it.desk, 11) });
  await it.push();
  await it.pull();
  const calendarId = GoogleCalendarId.parse(it.sandbox.control.addCalendar({ summary: "Another" }).id);
  await linkCalendar(
    { desk: it.desk, google: it.account, stopChannelsOf: () => undefined },
    { practitionerId: it.clinic.keller, choice: { kind: "existing", calendarId } },
  );
  expect([
    await it.push(),
    it.sandbox.control.events(calendarId).map(({ status }) => status),
    it.feed(),
    listOwed(it.store.reader),
  ]).toEqual([{ sent: 2, ...ALL_SENT }, ["confirmed", "confirmed"], [], []]);
});
