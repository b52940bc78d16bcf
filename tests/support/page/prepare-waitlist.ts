import type { Desk } from "../../../main/clinic/desk.ts";
import { listAppointmentsBetween } from "../../../main/store/appointments.ts";
import { endWaiting, insertWaiting, saveWaitingCall } from "../../../main/store/waiting.ts";
import { WaitingId } from "../../../shared/ids.ts";
import type { WaitingWish } from "../../../shared/ipc/waitlist.ts";
import { addDays, instantNow, wallTimeAt } from "../../../shared/time.ts";
import { EXAMPLE_TODAY, examplePatients, examplePractitioners, exampleServices } from "./example-clinic.ts";

const ANY_TIME = { weekdays: [], fromMinute: 0, toMinute: 24 * 60 };

/**
 * A waitlist: one who waits for the time at which Uma Costa comes, one who was called and takes anybody in the evening, one who
 * has a visit and wants an earlier one, and one who waits no more.
 */
export function prepareWaitlist({
  store,
  clock,
  deskId,
  newId,
}: Pick<Desk, "store" | "clock" | "deskId" | "newId">): void {
  const at = instantNow(clock);
  const [first, second, fourth] = examplePatients;
  const [patel] = examplePractitioners;
  const [consultation] = exampleServices;
  if (!first || !second || !fourth || !patel || !consultation) throw new Error("the example clinic is empty");
  const later = listAppointmentsBetween(store.reader, {
    from: wallTimeAt(addDays(EXAMPLE_TODAY, 14), 0),
    to: wallTimeAt(addDays(EXAMPLE_TODAY, 15), 0),
  }).find(({ status }) => status === "booked");
  if (later === undefined) throw new Error("nobody is booked in two weeks");
  store.write((writer) => {
    const add = (who: {
      readonly patientId: typeof first.id;
      readonly wish: WaitingWish;
      readonly appointmentId?: typeof later.id;
      readonly note?: string;
      readonly untilDay?: typeof EXAMPLE_TODAY;
    }) => {
      const id = WaitingId.parse(newId());
      insertWaiting(writer, {
        id,
        patientId: who.patientId,
        serviceId: consultation.id,
        durationMinutes: consultation.durationMinutes,
        appointmentId: who.appointmentId ?? null,
        wish: who.wish,
        untilDay: who.untilDay ?? null,
        note: who.note ?? "",
        createdAt: at,
        deskId,
      });
      return id;
    };
    add({
      patientId: first.id,
      wish: { practitionerIds: [patel.id], weekdays: [], fromMinute: 10 * 60 + 45, toMinute: 11 * 60 + 30 },
      untilDay: EXAMPLE_TODAY,
    });
    const called = add({
      patientId: second.id,
      wish: { practitionerIds: [], weekdays: [2, 4], fromMinute: 17 * 60, toMinute: 24 * 60 },
      note: "Rings twice, then O'Brien <b> answers 🙂",
    });
    saveWaitingCall(writer, { id: called, calledAt: at });
    add({
      patientId: later.patientId,
      appointmentId: later.id,
      wish: { practitionerIds: [later.practitionerId], ...ANY_TIME },
    });
    const gone = add({ patientId: fourth.id, wish: { practitionerIds: [], ...ANY_TIME } });
    endWaiting(writer, { id: gone, at, how: "removed", filledBy: null });
  });
}
