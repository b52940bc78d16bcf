import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { listAudit } from "../../main/store/audit.ts";
import { saveAccount } from "../../main/store/accounts.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { leaveAccount, previewLeave } from "../../main/sync/leave-account.ts";
import { linkCalendar } from "../../main/sync/link-calendar.ts";
import { previewLink } from "../../main/sync/preview-link.ts";
import { unlinkCalendar } from "../../main/sync/unlink-calendar.ts";
import { AccountId, GoogleCalendarId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import { anAccount, currentOf } from "../support/linked-desk.ts";
import { aPulledDesk, moveHere, startOf } from "../support/sent-desk.ts";
import { asSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

const OTHER = "other@clinic.example";

/** The same desk, connected to another account that has a calendar of its own. */
function connectOther(it: SyncingDesk): {
  readonly there: SyncingDesk;
  readonly calendarId: GoogleCalendarId;
} {
  const { control } = it.sandbox;
  control.addAccount({ email: OTHER });
  const calendarId = GoogleCalendarId.parse(control.addCalendar({ email: OTHER, summary: "Keller" }).id);
  const { refreshToken } = control.grantToken({ email: OTHER });
  it.store.write((writer) =>
    saveAccount(writer, {
      id: AccountId.parse(it.desk.newId()),
      googleSub: "2",
      email: OTHER,
      state: "connected",
      connectedAt: instantNow(it.clock),
    }),
  );
  const account = anAccount(it, { sandbox: it.sandbox, refreshToken });
  return { there: asSyncingDesk({ ...it, account, current: () => currentOf(account) }), calendarId };
}

const link = (it: SyncingDesk, calendarId: GoogleCalendarId) =>
  linkCalendar(
    { desk: it.desk, google: it.account, stopChannelsOf: () => undefined },
    { practitionerId: it.clinic.keller, choice: { kind: "existing", calendarId } },
  );

test("[AC4] leaving an account is shown first, keeps every appointment, and leaves the events where they are", async () => {
  const it = await aPulledDesk();
  it.book({ startsAt: soon(it.desk, 14) });
  moveHere(it, it.id, { hour: 11 });
  const preview = previewLeave({ reader: it.store.reader, clock: it.clock });
  const before = it.event(it.id);
  const outcome = leaveAccount(it.desk);
  expect([preview, outcome, it.event(it.id), it.appointment(it.id).startsAt]).toEqual([
    {
      kind: "linked",
      email: "owner@clinic.example",
      calendars: [
        { practitionerName: "Dr. Keller", calendarName: "Dr. Keller", upcoming: 2 },
        { practitionerName: "Dr. Brunner", calendarName: "Dr. Brunner", upcoming: 0 },
      ],
      neverSent: 2,
    },
    { kind: "left", email: "owner@clinic.example", appointments: 1 },
    before,
    soon(it.desk, 11),
  ]);
  expect([listOwed(it.store.reader), listAudit(it.store.reader).at(-1)?.act]).toEqual([
    [],
    "leftGoogleAccount",
  ]);
  expect(leaveAccount(it.desk)).toEqual({ kind: "nothingToLeave" });
});

test("[AC4] nothing owed to one account is sent to the other; linking there sends what is upcoming, as it was shown", async () => {
  const it = await aPulledDesk();
  const gone = it.book({ startsAt: soon(it.desk, 14) });
  await it.push();
  cancelAppointment(it.desk, { appointmentId: gone });
  moveHere(it, it.id, { hour: 11 });
  it.inGoogle(it.id, atHour(it.desk, 16));
  await it.pull();
  expect(listConflicts(it.store.reader).length).toBe(1);
  leaveAccount(it.desk);
  const { there, calendarId } = connectOther(it);
  it.sandbox.control.clearRequests();
  await there.push();
  expect([there.asked(), listConflicts(it.store.reader)]).toEqual([[], []]);
  const preview = previewLink(
    { reader: it.store.reader, clock: it.clock },
    { practitionerId: it.clinic.keller },
  );
  const linked = await link(there, calendarId);
  await there.pull(calendarId);
  await there.push();
  expect([
    preview.upcoming,
    linked,
    it.sandbox.control.events(calendarId).map((event) => startOf(event)),
    startOf(it.event(it.id)),
    it.event(gone)?.["status"],
    listOwed(it.store.reader),
  ]).toEqual([1, { kind: "linked", calendarName: "Keller", queued: 1 }, ["11:00"], "16:00", "confirmed", []]);
});

test("[AC4] going back to the first account finds the events again by their stamps", async () => {
  const it = await aPulledDesk();
  leaveAccount(it.desk);
  const { there } = connectOther(it);
  leaveAccount(there.desk);
  await link(it, it.keller);
  await it.pull();
  await it.push();
  const events = it.sandbox.control.events(it.keller);
  expect([events.length, listOwed(it.store.reader), it.appointment(it.id).startsAt]).toEqual([
    1,
    [],
    soon(it.desk, 9),
  ]);
});

test("[AC4] unlinked and linked again, a calendar gets no copies, and what changed there meanwhile comes in", async () => {
  const it = await aPulledDesk();
  const { keller: practitionerId } = it.clinic;
  unlinkCalendar({ desk: it.desk, stopChannelsOf: () => undefined }, { practitionerId });
  it.inGoogle(it.id, atHour(it.desk, 15));
  await link(it, it.keller);
  await it.pull();
  await it.push();
  expect([
    it.sandbox.control.events(it.keller).length,
    it.appointment(it.id).startsAt,
    listOwed(it.store.reader),
  ]).toEqual([1, soon(it.desk, 15), []]);
});
