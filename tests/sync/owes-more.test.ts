import { expect, test } from "vitest";
import { choosePrivacy } from "../../main/clinic/choose-privacy.ts";
import { findOwed, listOwed } from "../../main/store/outbox.ts";
import { linkCalendar } from "../../main/sync/link-calendar.ts";
import { type AppointmentId, GoogleCalendarId } from "../../shared/ids.ts";
import { aSyncingDesk, type SyncingDesk } from "../support/syncing-desk.ts";

/** A push whose one insert is under way; resolves to the push itself, in a list so that it is not awaited with it. */
async function pushing(it: SyncingDesk, id: AppointmentId): Promise<[Promise<unknown>]> {
  it.sandbox.control.addFault({ kind: "latency", ms: 100, match: { method: "POST", path: "/events" } });
  const running = it.push();
  await expect.poll(() => findOwed(it.store.reader, id)?.state).toBe("inFlight");
  return [running];
}

test("[OB7] a name that was on its way when busy was chosen does not stay at Google", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  const [running] = await pushing(it, id);
  choosePrivacy(it.desk, { privacy: "busy" });
  await running;
  await it.push();
  expect([it.event(id)?.["summary"], listOwed(it.store.reader)]).toEqual(["Booked", []]);
});

test("[PU6] another calendar linked while the insert is under way gets the event all the same", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  const [running] = await pushing(it, id);
  const calendarId = GoogleCalendarId.parse(it.sandbox.control.addCalendar({ summary: "Another" }).id);
  await linkCalendar(
    { desk: it.desk, google: it.account, stopChannelsOf: () => undefined },
    { practitionerId: it.clinic.keller, choice: { kind: "existing", calendarId } },
  );
  await running;
  await it.push();
  expect([
    it.event(id)?.["status"],
    it.event(id, { calendarId })?.["status"],
    listOwed(it.store.reader),
  ]).toEqual(["cancelled", "confirmed", []]);
});
