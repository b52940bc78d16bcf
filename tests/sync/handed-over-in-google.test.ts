import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { findLink } from "../../main/store/links.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { aPulledDesk, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";

/** Anna's event is given to Dr. Brunner's calendar by somebody in Google. */
async function aGivenEvent(): Promise<SentDesk> {
  const it = await aPulledDesk();
  await it.pull(it.brunner);
  const eventId = eventIdOf({ appointmentId: it.id, generation: 0 });
  await it.context().client.moveEvent({ calendarId: it.keller, eventId }, it.brunner);
  return it;
}

async function pullBoth(it: SentDesk, first: "keller" | "brunner"): Promise<void> {
  const calendars = [it.keller, it.brunner];
  for (const calendar of first === "keller" ? calendars : calendars.toReversed()) await it.pull(calendar);
}

function outcome(it: SentDesk) {
  const { status, practitionerId } = it.appointment(it.id);
  return {
    status,
    isBrunners: practitionerId === it.clinic.brunner,
    place: findLink(it.store.reader, it.id)?.calendarId === it.brunner,
    there: [it.event(it.id, { calendarId: it.brunner })?.["status"], it.event(it.id)?.["status"]],
    feed: it.feed(),
    owed: listOwed(it.store.reader).length,
  };
}

for (const first of ["keller", "brunner"] as const) {
  test(`[MD2] given to a colleague's calendar in Google, the visit follows with a line, whichever calendar is read first (${first})`, async () => {
    const it = await aGivenEvent();
    await pullBoth(it, first);
    await it.push();
    await pullBoth(it, first);
    const { feed, ...rest } = outcome(it);
    expect([rest, feed.includes("handedOver"), startOf(it.event(it.id, { calendarId: it.brunner }))]).toEqual(
      [
        { status: "booked", isBrunners: true, place: true, there: ["confirmed", "cancelled"], owed: 0 },
        true,
        "09:00",
      ],
    );
  });

  for (const sending of ["pushed", "pulled"] as const)
    test(`[PU5] given to a colleague's calendar in Google, then cancelled here: it stays cancelled (${first}, ${sending} first)`, async () => {
      const it = await aGivenEvent();
      cancelAppointment(it.desk, { appointmentId: it.id });
      if (sending === "pushed") await it.push();
      await pullBoth(it, first);
      await it.push();
      await pullBoth(it, first);
      await it.push();
      const { status, there, owed } = outcome(it);
      expect([status, there, owed]).toEqual(["cancelled", ["cancelled", "cancelled"], 0]);
    });
}

test("[MG2] given to a colleague's calendar, deleted there, and brought back: it takes place again", async () => {
  const it = await aGivenEvent();
  await pullBoth(it, "keller");
  const at = { calendarId: it.brunner, eventId: eventIdOf({ appointmentId: it.id, generation: 0 }) };
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  it.sandbox.control.changeEvent(at, { status: "confirmed" });
  await pullBoth(it, "keller");
  expect(outcome(it).status).toBe("booked");
  moveHere(it, it.id, { hour: 10, practitionerId: it.clinic.brunner });
  await it.push();
  expect(startOf(it.event(it.id, { calendarId: it.brunner }))).toBe("10:00");
});
