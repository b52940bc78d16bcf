import type { FindVisitInput, FindVisitOutcome, OutsideChange } from "../../shared/ipc/visits.ts";
import { dayOfWall } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { findOutsideChange } from "../store/outside-changes.ts";
import type { Reader } from "../store/sql.ts";
import { findDeskName } from "./desk-names.ts";

/** Tells which day a visit is on, and who changed it last where that was not done at this desk. */
export function findVisit(reader: Reader, { appointmentId }: FindVisitInput): FindVisitOutcome {
  const visit = findAppointment(reader, appointmentId);
  if (visit === undefined) return { kind: "noSuchAppointment" };
  const change = findOutsideChange(reader, appointmentId);
  const by: OutsideChange["by"] =
    change === undefined || change.deskId === null
      ? { kind: "google" }
      : { kind: "desk", name: findDeskName(reader, change.deskId) };
  return {
    kind: "found",
    day: dayOfWall(visit.startsAt),
    outside: change === undefined ? null : { version: change.version, by },
  };
}
