import { AppointmentId } from "../../../shared/ids.ts";
import type { DayAppointment, DayBlock } from "../../../shared/ipc/appointments.ts";
import type { CivilDate } from "../../../shared/time.ts";
import { wallTimeAt } from "../../../shared/time.ts";
import { exampleId, examplePatients, examplePractitioners, exampleServices } from "./example-clinic.ts";

/** What an example appointment is made from; the rest follows. */
export interface Sketch {
  readonly number: number;
  readonly day: CivilDate;
  readonly patient: number;
  readonly practitioner: number;
  readonly service: number;
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly status: DayAppointment["status"];
  readonly sync: DayAppointment["sync"];
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("an example of nothing");
  return item;
}

/** An appointment as the day view gets it. */
export function anExampleAppointment(sketch: Sketch): DayAppointment {
  const patient = at(examplePatients, sketch.patient);
  const service = at(exampleServices, sketch.service);
  return {
    id: AppointmentId.parse(exampleId(4, sketch.number)),
    patientId: patient.id,
    patientName: patient.name,
    patientPhone: patient.phone,
    practitionerId: at(examplePractitioners, sketch.practitioner).id,
    serviceId: service.id,
    serviceName: service.name,
    startsAt: wallTimeAt(sketch.day, sketch.startMinute),
    startMinute: sketch.startMinute,
    durationMinutes: sketch.durationMinutes,
    repeatedHour: null,
    status: sketch.status,
    lateMinutes: null,
    statusMinute: null,
    cancelCause: null,
    cancelWords: "",
    note: sketch.number % 5 === 0 ? "Prefers a call the day before." : "",
    version: 1,
    sync: sketch.sync,
  };
}

const LENGTHS = [30, 15, 45, 15, 30, 60, 15, 30] as const;
const SYNC = [
  "sent",
  "sent",
  "waiting",
  "sent",
  "sent",
  "sending",
  "sent",
  "conflict",
  "sent",
  "parked",
] as const;

function statusOf(startMinute: number, number: number): DayAppointment["status"] {
  if (number % 17 === 5) return "cancelled";
  if (number % 13 === 4) return "noShow";
  if (startMinute < 9 * 60 + 30) return "done";
  if (startMinute < 10 * 60) return "inRoom";
  if (startMinute < 10 * 60 + 30 && number % 3 !== 0) return "arrived";
  return number % 2 === 0 ? "booked" : "confirmed";
}

/** A busy day: about a hundred visits, some of them overlapping. */
export function exampleAppointments(day: CivilDate): readonly DayAppointment[] {
  const appointments: DayAppointment[] = [];
  let number = 1;
  for (const [practitioner] of examplePractitioners.entries()) {
    let startMinute = 8 * 60 + (practitioner % 3) * 15;
    while (startMinute < 17 * 60) {
      const durationMinutes = LENGTHS[number % LENGTHS.length] ?? 30;
      const isLunch = startMinute >= 12 * 60 && startMinute < 13 * 60;
      if (!isLunch)
        appointments.push(
          anExampleAppointment({
            number,
            day,
            patient: number * 7,
            practitioner,
            service: number,
            startMinute,
            durationMinutes,
            status: statusOf(startMinute, number),
            sync: SYNC[number % SYNC.length] ?? "sent",
          }),
        );
      const isDouble = number % 11 === 3;
      startMinute += isDouble ? 15 : durationMinutes + (number % 6 === 0 ? 30 : 0);
      number += 1;
    }
  }
  return appointments;
}

/** Lunch and other busy times. */
export function exampleBlocks(): readonly DayBlock[] {
  return examplePractitioners.map(({ id }, index) => ({
    id: `block-${String(index)}`,
    practitionerId: id,
    startMinute: 12 * 60 + 15,
    endMinute: 13 * 60,
    label: index % 2 === 0 ? "Lunch" : "Busy",
    letGo: null,
  }));
}
