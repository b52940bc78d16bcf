import type { HeldChangeView, HeldProposal } from "../../shared/ipc/held.ts";
import { instantNow, wallTimeOf } from "../../shared/time.ts";
import { getAppointment } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { listFutureIds } from "../store/future-appointments.ts";
import { type HeldChange, listHeldChanges } from "../store/held-changes.ts";
import { getPatient } from "../store/patients.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { Desk } from "./desk.ts";

/** What Google would cancel or move and waits for a person, one proposal a practitioner (MG8). */
export function readHeldChanges(desk: Pick<Desk, "store" | "clock">): HeldProposal[] {
  const { reader } = desk.store;
  const all = listHeldChanges(reader).map((held) => ({
    held,
    practitionerId: getAppointment(reader, held.appointmentId).practitionerId,
  }));
  if (all.length === 0) return [];
  const after = wallTimeOf(instantNow(desk.clock), getClinic(reader).zone).wall;
  return [...Map.groupBy(all, ({ practitionerId }) => practitionerId)].map(([practitionerId, some]) => {
    const changes = some.map(({ held }) => toView(reader, held));
    const moved = changes.filter(({ to }) => to !== null).length;
    const ids = new Set([
      ...listFutureIds(reader, { practitionerId, after }),
      ...changes.map(({ appointmentId }) => appointmentId),
    ]);
    return {
      practitionerId,
      practitionerName: getPractitioner(reader, practitionerId).name,
      since: some.map(({ held }) => held.since).reduce((one, other) => (one < other ? one : other)),
      future: ids.size,
      cancelled: changes.length - moved,
      moved,
      changes,
    };
  });
}

function toView(reader: Reader, { appointmentId, theirs }: HeldChange): HeldChangeView {
  const { patientId, startsAt, durationMinutes } = getAppointment(reader, appointmentId);
  return {
    appointmentId,
    patientName: getPatient(reader, patientId).name,
    startsAt,
    durationMinutes,
    to: theirs && { startsAt: theirs.choice.startsAt, durationMinutes: theirs.choice.durationMinutes },
  };
}
