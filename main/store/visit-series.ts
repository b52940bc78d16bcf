import { z } from "zod";
import { AppointmentId, VisitSeriesId } from "../../shared/ids.ts";
import { all, changeOne, first, type Reader, type Writer } from "./sql.ts";

const Row = z.object({ seriesId: VisitSeriesId });

/** The series a visit was booked in, undefined where it stands by itself. */
export function findSeriesOf(reader: Reader, appointmentId: AppointmentId): VisitSeriesId | undefined {
  const row = first<unknown>(
    reader,
    "SELECT series_id AS seriesId FROM series_visit WHERE appointment_id = @appointmentId",
    { appointmentId },
  );
  return row === undefined ? undefined : Row.parse(row).seriesId;
}

/** The visits of a series in order of start, cancelled ones too. */
export function listVisitsOfSeries(reader: Reader, seriesId: VisitSeriesId): AppointmentId[] {
  return all<{ readonly id: string }>(
    reader,
    `SELECT id FROM series_visit JOIN appointment ON appointment.id = appointment_id
     WHERE series_id = @seriesId ORDER BY starts_at, fold, id`,
    { seriesId },
  ).map(({ id }) => AppointmentId.parse(id));
}

/** Notes that a visit is one of a series; fine where that is known. */
export function putIntoSeries(
  writer: Writer,
  visit: { readonly appointmentId: AppointmentId; readonly seriesId: VisitSeriesId },
): void {
  changeOne(
    writer,
    `INSERT INTO series_visit (appointment_id, series_id) VALUES (@appointmentId, @seriesId)
     ON CONFLICT (appointment_id) DO UPDATE SET series_id = excluded.series_id`,
    visit,
  );
}
