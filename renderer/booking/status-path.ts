import { statusesAfter } from "../../shared/model/status-ladder.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";

/**
 * The fewest steps of the ladder that lead from one status to another, the first left out: taking back "cancelled" of a
 * confirmed visit goes over "booked". Empty where both are the same; every status can be reached from every other.
 */
export function statusPath(from: AppointmentStatus, to: AppointmentStatus): readonly AppointmentStatus[] {
  const paths: (readonly AppointmentStatus[])[] = [[from]];
  const seen = new Set([from]);
  for (const path of paths) {
    const last = path.at(-1) ?? from;
    if (last === to) return path.slice(1);
    for (const next of statusesAfter(last)) {
      if (seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return [];
}
