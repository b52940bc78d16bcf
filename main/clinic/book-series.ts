import { VisitSeriesId } from "../../shared/ids.ts";
import type { BookSeriesInput, BookSeriesOutcome } from "../../shared/ipc/visit-series.ts";
import type { WallTime } from "../../shared/time.ts";
import { getPatient } from "../store/patients.ts";
import type { Writer } from "../store/sql.ts";
import { putIntoSeries } from "../store/visit-series.ts";
import { bookVisit, type BookingRefusal, type CheckedVisit, checkVisit } from "./book-visit.ts";
import type { Desk } from "./desk.ts";
import { tellOfChange } from "./tell-of-change.ts";
import { visitsBooked } from "./undo/visits-booked.ts";

/**
 * Books several visits as one series: all of them in one transaction or, where one is not free as it was planned, none. Each is
 * a visit of its own, at this desk and in Google; one undo takes all of them back.
 */
export function bookSeries(desk: Desk, input: BookSeriesInput): BookSeriesOutcome {
  const { visits, ...same } = input;
  let owed = false;
  const outcome = desk.store.write((writer): BookSeriesOutcome => {
    const checked: CheckedVisit[] = [];
    const changed: WallTime[] = [];
    for (const visit of visits) {
      const check = checkVisit(writer, { ...same, ...visit });
      if (check.kind === "free") checked.push(check);
      else {
        const problem = problemOf(check);
        if (problem !== undefined) return { kind: "invalid", problem };
        changed.push(visit.startsAt);
      }
    }
    if (changed.length > 0) return { kind: "changedMeanwhile", startsAt: changed };
    const booked = bookAll(desk, writer, checked);
    ({ owed } = booked);
    return booked.outcome;
  });
  if (outcome.kind === "booked") tellOfChange(desk, { owed });
  return outcome;
}

/** What is wrong with every visit of the series alike. */
function problemOf(
  refusal: BookingRefusal,
): Extract<BookSeriesOutcome, { readonly kind: "invalid" }>["problem"] | undefined {
  if (refusal.kind !== "invalid") return undefined;
  const { problem } = refusal;
  return problem === "noSuchPatient" || problem === "noSuchPractitioner" || problem === "noSuchService"
    ? problem
    : undefined;
}

function bookAll(
  desk: Desk,
  writer: Writer,
  checked: readonly CheckedVisit[],
): { readonly outcome: BookSeriesOutcome; readonly owed: boolean } {
  const seriesId = VisitSeriesId.parse(desk.newId());
  const booked = checked.map((visit) => bookVisit(desk, writer, visit));
  const appointmentIds = booked.map(({ appointment }) => appointment.id);
  for (const appointmentId of appointmentIds) putIntoSeries(writer, { appointmentId, seriesId });
  const [first] = booked;
  if (first === undefined) throw new Error("a series without visits");
  const about = getPatient(writer, first.appointment.patientId).name;
  visitsBooked.remember(desk, writer, { about, change: { appointmentIds } });
  return { outcome: { kind: "booked", seriesId, appointmentIds }, owed: booked.some(({ owed }) => owed) };
}
