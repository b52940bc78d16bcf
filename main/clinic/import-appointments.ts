import { AppointmentId } from "../../shared/ids.ts";
import { occupiesSlot, type Appointment } from "../../shared/model/appointment.ts";
import { dayOfWall, type Instant, instantNow, minuteOfDay, wallTimeAt } from "../../shared/time.ts";
import { insertAppointment, listAppointmentsOf } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import type { Writer } from "../store/sql.ts";
import { listBusyTime } from "./busy-time.ts";
import type { Desk } from "./desk.ts";
import { readAppointmentRow, readBook, type AppointmentRow } from "./read-appointment-row.ts";
import { badRow, type RowsImport } from "./import-rows.ts";
import { oweIfLinked } from "./owe-if-linked.ts";

type Column =
  | "date"
  | "start"
  | "end"
  | "patient"
  | "patient_phone"
  | "patient_birth_date"
  | "practitioner"
  | "service"
  | "status"
  | "note";

/**
 * Takes appointments from a CSV file. Outside working hours is fine, what overlaps is not. Google is owed only those that are
 * not over yet.
 */
export const appointmentRows: RowsImport<Column> = {
  columns: {
    required: ["date", "start", "end", "patient", "practitioner", "service"],
    optional: ["patient_phone", "patient_birth_date", "status", "note"],
  },
  readsAnew: "whenPatientsCame",
  begin: (desk, reader) => {
    const book = readBook(reader, getClinic(reader));
    return (writer, row) => {
      const reading = readAppointmentRow(row, book);
      if (reading.kind === "bad") return reading;
      if (isThere(writer, reading.row)) return { kind: "alreadyThere" };
      if (isTaken(writer, reading.row)) return badRow({ word: "row.taken" });
      const now = instantNow(desk.clock);
      return { kind: "added", owed: add(desk, writer, { ...reading.row, now }) };
    };
  },
};

function isThere(writer: Writer, { fields }: AppointmentRow): boolean {
  const { practitionerId, patientId, startsAt } = fields;
  const nextMinute = wallTimeAt(dayOfWall(startsAt), minuteOfDay(startsAt) + 1);
  return listAppointmentsOf(writer, { practitionerId, from: startsAt, to: nextMinute }).some(
    (other) => other.patientId === patientId,
  );
}

function isTaken(writer: Writer, { fields, span }: AppointmentRow): boolean {
  if (!occupiesSlot(fields.status)) return false;
  const { practitionerId, zone } = fields;
  return listBusyTime(writer, { practitionerId, zone, ...span }).length > 0;
}

function add(
  desk: Desk,
  writer: Writer,
  { fields, span, now }: AppointmentRow & { readonly now: Instant },
): boolean {
  const appointment: Appointment = {
    ...fields,
    id: AppointmentId.parse(desk.newId()),
    statusAt: now,
    version: 1,
    deskId: desk.deskId,
    createdAt: now,
    updatedAt: now,
  };
  insertAppointment(writer, appointment);
  appendAudit(writer, {
    at: now,
    deskId: desk.deskId,
    act: "appointmentImported",
    subjectId: appointment.id,
  });
  return span.to > now && oweIfLinked(writer, { appointment, now });
}
