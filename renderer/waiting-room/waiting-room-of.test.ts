import { expect, test } from "vitest";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import { anExampleAppointment } from "../../tests/support/page/example-day.ts";
import {
  EXAMPLE_TODAY,
  exampleClinic,
  examplePractitioners,
} from "../../tests/support/page/example-clinic.ts";
import { waitingRoomOf, WAITING_PARTS } from "./waiting-room-of.ts";

let number = 0;

function aVisit(status: DayAppointment["status"], changed: Partial<DayAppointment>): DayAppointment {
  number += 1;
  const at = { number, patient: number, practitioner: 0, service: 0, day: EXAMPLE_TODAY };
  const visit = anExampleAppointment({ ...at, startMinute: 600, durationMinutes: 30, status, sync: "sent" });
  return { ...visit, ...changed };
}

function roomAt(appointments: readonly DayAppointment[], practitioner: number | null = null) {
  const day: DayView = {
    day: EXAMPLE_TODAY,
    today: EXAMPLE_TODAY,
    zone: exampleClinic.zone,
    nowMinute: 600,
    fromMinute: 480,
    toMinute: 1080,
    columns: [],
    blocks: [],
    appointments: [...appointments],
  };
  const who = practitioner === null ? null : (examplePractitioners[practitioner]?.id ?? null);
  const room = waitingRoomOf(day, who);
  return {
    ...Object.fromEntries(
      WAITING_PARTS.map((part) => [
        part,
        room[part].map(({ minutes, isLong }) => (isLong ? `${String(minutes)} long` : minutes)),
      ]),
    ),
    laterCount: room.laterCount,
  };
}

const EMPTY = { waiting: [], inRoom: [], late: [], expected: [], done: [], laterCount: 0 };

test("who has arrived is listed by how long they wait, longest first, and marked past a quarter of an hour", () => {
  const visits = [590, 584, 585, null].map((statusMinute) => aVisit("arrived", { statusMinute }));
  expect(roomAt(visits)).toEqual({ ...EMPTY, waiting: ["16 long", 15, 10, undefined] });
});

test("who is late is listed by how much, and nobody of them is still expected", () => {
  const visits = [
    aVisit("booked", { startMinute: 580, lateMinutes: 20 }),
    aVisit("confirmed", { startMinute: 570, lateMinutes: 30 }),
    aVisit("booked", { startMinute: 598 }),
    aVisit("confirmed", { startMinute: 660 }),
    aVisit("booked", { startMinute: 661 }),
  ];
  expect(roomAt(visits)).toEqual({ ...EMPTY, late: [30, 20], expected: [-2, 60], laterCount: 1 });
});

test("who is in a room and who is done is listed, who was cancelled or did not come is not", () => {
  const visits = [
    aVisit("inRoom", { statusMinute: 595 }),
    aVisit("done", { statusMinute: 500 }),
    aVisit("done", { statusMinute: 590 }),
    aVisit("cancelled", {}),
    aVisit("noShow", {}),
  ];
  expect(roomAt(visits)).toEqual({ ...EMPTY, inRoom: [5], done: [10, 100] });
});

test("the waiting room of one practitioner holds nobody else's", () => {
  const other = examplePractitioners[1]?.id;
  if (other === undefined) throw new Error("the example has several");
  const visits = [
    aVisit("arrived", { statusMinute: 598 }),
    aVisit("arrived", { statusMinute: 590, practitionerId: other }),
  ];
  expect([roomAt(visits, 0), roomAt(visits, 1)]).toEqual([
    { ...EMPTY, waiting: [2] },
    { ...EMPTY, waiting: [10] },
  ]);
});
