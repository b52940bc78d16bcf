import type { ReadSeriesInput, ReadSeriesOutput } from "../../shared/ipc/visit-series.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { statusMayFollow } from "../../shared/model/appointment.ts";
import { getAppointment } from "../store/appointments.ts";
import type { Reader } from "../store/sql.ts";
import { findSeriesOf, listVisitsOfSeries } from "../store/visit-series.ts";

/** The series a visit belongs to, and how many of it could be cancelled from this visit on; null: it stands by itself. */
export function readSeries(reader: Reader, { appointmentId }: ReadSeriesInput): ReadSeriesOutput {
  const seriesId = findSeriesOf(reader, appointmentId);
  if (seriesId === undefined) return null;
  const visits = listVisitsOfSeries(reader, seriesId).map((id) => getAppointment(reader, id));
  const place = visits.findIndex(({ id }) => id === appointmentId);
  return {
    visits: visits.map(({ id, startsAt, status }) => ({ appointmentId: id, startsAt, status })),
    place: place + 1,
    cancellable: cancellableFrom(visits, place).length,
  };
}

/** The visits from a place on, counted from 0, that can still be cancelled. */
export function cancellableFrom(visits: readonly Appointment[], place: number): readonly Appointment[] {
  return visits.slice(place).filter(({ status }) => statusMayFollow(status, "cancelled"));
}
