import { afterEach, beforeEach, expect, test } from "vitest";
import { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import type { MoveAppointmentInput } from "../../shared/ipc/appointments.ts";
import { WallTime } from "../../shared/time.ts";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { getAppointment } from "../store/appointments.ts";
import { listAudit } from "../store/audit.ts";
import { markInFlight } from "../store/due-entries.ts";
import { findOwed } from "../store/outbox.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { moveAppointment } from "./move-appointment.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
let appointmentId: AppointmentId;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
  appointmentId = book("2026-11-23T09:00");
  under.announced.length = 0;
});
afterEach(() => under.close());

function book(startsAt: string): AppointmentId {
  const outcome = bookAppointment(under.desk, aBooking(clinic, { startsAt, fold: 0 }));
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  return outcome.appointmentId;
}

function aMove(
  changed: Partial<Omit<MoveAppointmentInput, "startsAt">> & { readonly startsAt?: string } = {},
) {
  return {
    appointmentId,
    practitionerId: clinic.keller,
    fold: null,
    durationMinutes: 30,
    clash: "refuse" as const,
    ...changed,
    startsAt: WallTime.parse(changed.startsAt ?? "2026-11-23T10:00"),
  };
}

test("[BK1] a move is the next version, with its outbox row and its audit row", () => {
  linkACalendar(under.desk, clinic.keller);
  under.clock.advance(60_000);
  const before = getAppointment(under.store.reader, appointmentId);
  expect(moveAppointment(under.desk, aMove())).toEqual({
    kind: "moved",
    from: "2026-11-23T09:00",
    to: "2026-11-23T10:00",
  });
  expect({
    after: getAppointment(under.store.reader, appointmentId),
    owed: findOwed(under.store.reader, appointmentId)?.owedVersion,
    act: listAudit(under.store.reader).at(-1)?.act,
    announced: under.announced,
  }).toEqual({
    after: { ...before, startsAt: "2026-11-23T10:00", version: 2, updatedAt: "2026-11-21T08:01:00.000Z" },
    owed: 2,
    act: "moved",
    announced: ["dayChanged", "queueChanged"],
  });
});

test("[BK6] a move is undone by moving back", () => {
  moveAppointment(under.desk, aMove());
  moveAppointment(under.desk, aMove({ startsAt: "2026-11-23T09:00" }));
  expect(getAppointment(under.store.reader, appointmentId)).toMatchObject({
    startsAt: "2026-11-23T09:00",
    version: 3,
  });
});

test("a move to where it is changes nothing and tells nobody", () => {
  expect(moveAppointment(under.desk, aMove({ startsAt: "2026-11-23T09:00" }))).toEqual({ kind: "unchanged" });
  expect({
    version: getAppointment(under.store.reader, appointmentId).version,
    announced: under.announced,
  }).toEqual({ version: 1, announced: [] });
});

test("[BK2] a visit does not clash with itself", () => {
  expect(moveAppointment(under.desk, aMove({ startsAt: "2026-11-23T09:15" })).kind).toBe("moved");
  expect(moveAppointment(under.desk, aMove({ startsAt: "2026-11-23T09:15", durationMinutes: 60 })).kind).toBe(
    "moved",
  );
});

test("[BK2] a move onto a taken slot is refused, unless a person accepts it", () => {
  const other = book("2026-11-23T10:00");
  expect(moveAppointment(under.desk, aMove())).toMatchObject({
    kind: "clashes",
    with: [{ kind: "appointment", appointmentId: other }],
  });
  expect(moveAppointment(under.desk, aMove({ clash: "accept" })).kind).toBe("moved");
  expect(listAudit(under.store.reader).at(-1)?.act).toBe("movedDespiteClash");
});

test("[PU6] a visit that may be on its way to a linked calendar is still owed to Google when it leaves", () => {
  linkACalendar(under.desk, clinic.keller);
  moveAppointment(under.desk, aMove());
  under.store.write((writer) => markInFlight(writer, appointmentId));
  moveAppointment(under.desk, aMove({ practitionerId: clinic.brunner }));
  expect(findOwed(under.store.reader, appointmentId)?.owedVersion).toBe(3);
});

test("[OB2] a visit that leaves a linked calendar before anything was sent is owed no longer", () => {
  linkACalendar(under.desk, clinic.keller);
  moveAppointment(under.desk, aMove());
  moveAppointment(under.desk, aMove({ practitionerId: clinic.brunner }));
  expect(findOwed(under.store.reader, appointmentId)).toBeUndefined();
});

test("[BK5] the clocks' gap is refused and the repeated hour asks, as when booking", () => {
  expect(
    ["2027-03-28T02:00", "2026-10-25T02:00"].map((startsAt) =>
      moveAppointment(under.desk, aMove({ startsAt })),
    ),
  ).toEqual([
    { kind: "timeDoesNotExist", nextValid: "2027-03-28T03:00" },
    { kind: "timeIsRepeated", first: "2026-10-25T00:00:00.000Z", second: "2026-10-25T01:00:00.000Z" },
  ]);
});

test("[BK5] a visit in a repeated hour is made longer without asking which hour it is in", () => {
  moveAppointment(under.desk, aMove({ startsAt: "2026-10-25T02:00", fold: 1 }));
  moveAppointment(under.desk, aMove({ startsAt: "2026-10-25T02:00", durationMinutes: 45 }));
  expect(getAppointment(under.store.reader, appointmentId)).toMatchObject({ fold: 1, durationMinutes: 45 });
});

test("a cancelled visit cannot be moved, nor one that is not there, nor to nobody", () => {
  const nobody = PractitionerId.parse(under.desk.newId());
  const noVisit = AppointmentId.parse(under.desk.newId());
  const outcomes = [
    moveAppointment(under.desk, aMove({ practitionerId: nobody })),
    moveAppointment(under.desk, aMove({ appointmentId: noVisit })),
    moveAppointment(under.desk, aMove({ durationMinutes: 0 })),
  ];
  cancelAppointment(under.desk, { appointmentId });
  expect([...outcomes, moveAppointment(under.desk, aMove())]).toEqual([
    { kind: "invalid", problem: "noSuchPractitioner" },
    { kind: "invalid", problem: "noSuchAppointment" },
    { kind: "invalid", problem: "endsBeforeItStarts" },
    { kind: "invalid", problem: "appointmentCancelled" },
  ]);
});
