import { readInsights } from "../../../main/clinic/read-insights.ts";
import { change } from "../../../main/store/sql.ts";
import { Instant, msOf } from "../../../shared/time.ts";
import { type BenchClinic, fillClinic } from "../bench-clinic.ts";
import type { BenchRow, Figure } from "../bench-row.ts";
import { median } from "../spread.ts";
import { threadTime } from "../stopwatch.ts";

const APPOINTMENTS = 100_000;
const WEEKS = 52;
const ROUNDS = 15;
const LIMIT_MS = 50;
/** A day that a year of full days lies before. */
const NOW = msOf(Instant.parse("2026-01-05T08:00:00.000Z"));

/** A year of everybody's visits, counted week by week for the screen of insights. */
export const insights: BenchRow = {
  name: "insights",
  run: () => Promise.resolve([measure()]),
};

function measure(): Figure {
  const clinic = fillClinic({ appointments: APPOINTMENTS, patients: 20_000 });
  try {
    spreadOut(clinic);
    const desk = { ...clinic, clock: { now: () => NOW } };
    const read = () => readInsights(desk, { weeks: WEEKS, firstWeekday: 1, practitionerId: null });
    const counted = read().together.total.booked;
    if (counted < APPOINTMENTS / 3) throw new Error(`only ${String(counted)} visits were counted`);
    const measured = median(Array.from({ length: ROUNDS }, () => threadTime(read)));
    return {
      what: `${String(WEEKS)} weeks of insights over ${String(counted)} of ${String(APPOINTMENTS)} appointments, processor time`,
      measured,
      unit: "ms",
      beside: { what: "the limit", value: LIMIT_MS },
      ratio: measured / LIMIT_MS,
      goal: 1,
    };
  } finally {
    clinic.close();
  }
}

/** Booked up to 40 days before; one in twenty was cancelled, for a reason, and one in twenty was missed. */
function spreadOut({ store }: BenchClinic): void {
  store.write((writer) => {
    change(
      writer,
      `UPDATE appointment SET
         created_at = strftime('%Y-%m-%dT%H:%M:%fZ', starts_at, '-' || (rowid * 7919 % 40) || ' days', '-' || (rowid % 24) || ' hours'),
         status = CASE rowid % 20 WHEN 0 THEN 'cancelled' WHEN 1 THEN 'noShow' ELSE 'done' END`,
    );
    change(
      writer,
      `INSERT INTO cancellation (appointment_id, cause, words)
       SELECT id, 'patient', '' FROM appointment WHERE status = 'cancelled'`,
    );
  });
}
