import type { PractitionerId, ServiceId } from "../../shared/ids.ts";
import { dayOf, instantNow, wallTimeAt } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listLinkedFrom } from "../store/linked-appointments.ts";
import { owe } from "../store/outbox.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";

/** Whose visits; all of them where nobody is named. */
export interface UpcomingOf {
  readonly practitionerId?: PractitionerId;
  readonly serviceId?: ServiceId;
}

/**
 * Owes Google again what it holds of visits from today on, because their events would be written differently now. Gives how
 * many there are. Part of the caller's transaction.
 */
export function oweUpcoming(desk: Desk, writer: Writer, of: UpcomingOf): number {
  const now = instantNow(desk.clock);
  const from = wallTimeAt(dayOf(now, getClinic(writer).zone), 0);
  const { practitionerId, serviceId } = of;
  const linked = listLinkedFrom(writer, from).filter(
    (visit) =>
      (practitionerId === undefined || visit.practitionerId === practitionerId) &&
      (serviceId === undefined || visit.serviceId === serviceId),
  );
  for (const { appointmentId, version } of linked) owe(writer, { appointmentId, version, now });
  return linked.length;
}
