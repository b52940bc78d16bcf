import type { AgendaView, ReadAgendaInput } from "../../shared/ipc/views.ts";
import { addDays, dayOf, instantNow, minuteOfDay, wallTimeOf } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listClosuresBetween } from "../store/closures.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Desk } from "./desk.ts";
import { readVisits } from "./read-visits.ts";

/** The visits of some days in a row as a list, and which of the days are closed. Throws where the clinic has not been set up. */
export function readAgenda(desk: Desk, input: ReadAgendaInput): AgendaView {
  const { reader } = desk.store;
  const { zone } = getClinic(reader);
  const now = instantNow(desk.clock);
  const today = dayOf(now, zone);
  const from = input.from ?? today;
  const last = addDays(from, input.days - 1);
  const practitioners = listPractitioners(reader).map(({ id, name, colour }) => ({
    practitionerId: id,
    name,
    colour,
  }));
  const nameOf = (id: string | null) =>
    practitioners.find(({ practitionerId }) => practitionerId === id)?.name ?? null;
  return {
    from,
    days: input.days,
    today,
    nowMinute: minuteOfDay(wallTimeOf(now, zone).wall),
    practitioners,
    closures: listClosuresBetween(reader, { from, to: last }).map(({ day, reason, practitionerId }) => ({
      day,
      reason,
      practitionerName: nameOf(practitionerId),
    })),
    appointments: readVisits(reader, { first: from, last, zone, now, practitionerId: null }),
  };
}
