import type { AppointmentId, PatientId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/time.ts";
import { findMerge, keptPatientId, listGone, saveMerge } from "./merged-patients.ts";
import { giveVisits, giveWaiting } from "./patient-visits.ts";
import type { Writer } from "./sql.ts";

/** Two cards of one person: whose visits go over, and to whom. */
export interface Joining {
  readonly patientId: PatientId;
  readonly intoId: PatientId;
  readonly at: Instant;
}

/**
 * Makes a card the second one of another: all its visits, and the times it waits for, go over, and whoever looks for it finds
 * the other. Gives the visits that went. A card cannot come to stand for itself: then nothing happens, and undefined is given.
 */
export function joinCards(writer: Writer, { patientId, intoId, at }: Joining): AppointmentId[] | undefined {
  const to = keptPatientId(writer, intoId);
  if (to === patientId) return undefined;
  const visits = giveVisits(writer, { from: patientId, to });
  const waiting = giveWaiting(writer, { from: patientId, to });
  saveMerge(writer, { patientId, intoId: to, besideId: to, at }, [...visits, ...waiting]);
  return visits;
}

/** Makes a second card one of its own again; the visits that had gone over and are still there come back. Gives those. */
export function partCards(
  writer: Writer,
  { patientId, at }: Pick<Joining, "patientId" | "at">,
): AppointmentId[] {
  const intoId = findMerge(writer, patientId)?.intoId ?? null;
  if (intoId === null) return [];
  const only = listGone(writer, patientId);
  const from = keptPatientId(writer, intoId);
  saveMerge(writer, { patientId, intoId: null, besideId: from, at }, []);
  giveWaiting(writer, { from, to: patientId, only });
  return giveVisits(writer, { from, to: patientId, only });
}
