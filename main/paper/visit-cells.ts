import { addMs, dayOfWall, instantOf, wallTimeOf } from "../../shared/time.ts";
import type { VisitRow } from "../store/export-rows.ts";

/** A visit in the cells from which the import reads it; one that ends at midnight ends at 24:00. */
export function visitCells(visit: VisitRow): string[] {
  const { startsAt, zone, fold, durationMinutes } = visit;
  const endsAt = addMs(instantOf(startsAt, zone, fold), durationMinutes * 60_000);
  const { wall: end } = wallTimeOf(endsAt, zone);
  const isMidnight = end.endsWith("T00:00") && dayOfWall(end) > dayOfWall(startsAt);
  return [
    dayOfWall(startsAt),
    startsAt.slice(11),
    isMidnight ? "24:00" : end.slice(11),
    visit.patientName,
    visit.patientPhone ?? "",
    visit.birthDate ?? "",
    visit.practitionerName,
    visit.serviceName,
    visit.status,
    visit.note,
  ];
}
