import type { CancelFollowingInput, CancelFollowingOutcome } from "../../shared/ipc/visit-series.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment } from "../store/appointments.ts";
import { getPatient } from "../store/patients.ts";
import { findSeriesOf, listVisitsOfSeries } from "../store/visit-series.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { cancellableFrom } from "./read-series.ts";
import { tellOfChange } from "./tell-of-change.ts";
import { visitsCancelled } from "./undo/visits-cancelled.ts";

/**
 * Cancels a visit of a series and all of it that come after, as far as the ladder allows, in one transaction; one undo brings
 * them back.
 */
export function cancelFollowing(desk: Desk, input: CancelFollowingInput): CancelFollowingOutcome {
  const { appointmentId, reason } = input;
  let owed = false;
  const outcome = desk.store.write((writer): CancelFollowingOutcome => {
    const seriesId = findSeriesOf(writer, appointmentId);
    if (seriesId === undefined) return { kind: "noSeries" };
    const visits = listVisitsOfSeries(writer, seriesId).map((id) => getAppointment(writer, id));
    const from = visits.findIndex(({ id }) => id === appointmentId);
    const going = cancellableFrom(visits, from);
    const [first] = going;
    if (first === undefined) return { kind: "nothingToCancel" };
    const fields = { status: "cancelled", statusAt: instantNow(desk.clock) } as const;
    for (const before of going)
      if (changeAppointment(desk, writer, { before, fields, act: "cancelled", cancelReason: reason }))
        owed = true;
    visitsCancelled.remember(desk, writer, {
      about: getPatient(writer, first.patientId).name,
      change: {
        at: fields.statusAt,
        visits: going.map(({ id, status, version }) => ({ appointmentId: id, status, version: version + 1 })),
      },
    });
    return { kind: "cancelled", count: going.length };
  });
  if (outcome.kind === "cancelled") tellOfChange(desk, { owed });
  return outcome;
}
