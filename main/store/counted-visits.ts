import type { PractitionerId } from "../../shared/ids.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import type { CancelCause } from "../../shared/model/cancel-reason.ts";
import type { Instant, Minutes, WallTime } from "../../shared/time.ts";
import { all, type Reader } from "./sql.ts";

/** What is counted of a visit. */
export interface CountedVisit {
  readonly startsAt: WallTime;
  readonly durationMinutes: Minutes;
  readonly status: AppointmentStatus;
  readonly createdAt: Instant;
}

/** Visits of one practitioner that start at or after `from` and before `to`. */
export interface CountedSpan {
  readonly practitionerId: PractitionerId;
  readonly from: WallTime;
  readonly to: WallTime;
}

/** Reads nothing but the index of visits by practitioner: a year of a large clinic is tens of thousands of rows. */
export const VISITS_COUNTED = `SELECT starts_at AS startsAt, duration_minutes AS durationMinutes, status, created_at AS createdAt
  FROM appointment INDEXED BY appointment_by_practitioner
  WHERE practitioner_id = @practitionerId AND starts_at >= @from AND starts_at < @to ORDER BY starts_at`;

/** The visits of a practitioner, in order of start, cancelled ones too. */
export function listCountedVisits(reader: Reader, { practitionerId, from, to }: CountedSpan): CountedVisit[] {
  return all<CountedVisit>(reader, VISITS_COUNTED, { practitionerId, from, to });
}

/** How often visits of somebody were cancelled for the same cause. */
export interface CountedCause {
  readonly practitionerId: PractitionerId;
  readonly cause: CancelCause;
  readonly count: number;
}

/** Reads of the visits nothing but the index of the cancelled ones. */
export const CAUSES_COUNTED = `SELECT practitioner_id AS practitionerId, cause, count(*) AS count
  FROM appointment INDEXED BY appointment_cancelled
    CROSS JOIN cancellation ON cancellation.appointment_id = appointment.id
  WHERE status = 'cancelled' AND practitioner_id IN (SELECT id FROM practitioner)
    AND starts_at >= @from AND starts_at < @to
  GROUP BY practitioner_id, cause`;

/** Why visits are cancelled, of everybody; those of which nobody said why are not among them. */
export function countCancelCauses(
  reader: Reader,
  { from, to }: Pick<CountedSpan, "from" | "to">,
): CountedCause[] {
  return all<CountedCause>(reader, CAUSES_COUNTED, { from, to });
}
