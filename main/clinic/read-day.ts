import type {
  DayAppointment,
  DayBlock,
  DayColumn,
  DayView,
  ReadDayInput,
} from "../../shared/ipc/appointments.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import {
  addDays,
  clocksStandStill,
  dayBounds,
  dayOf,
  instantNow,
  minuteOfDay,
  wallTimeAt,
  wallTimeOf,
  type CivilDate,
  type Instant,
  type ZoneId,
} from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listClosuresBetween } from "../store/closures.ts";
import { listDayCards, listWaitingForPerson } from "../store/day-cards.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { asDayAppointment } from "./as-day-appointment.ts";
import { listDayBlocks } from "./day-blocks.ts";
import type { Desk } from "./desk.ts";
import { openingsOn, type Opening } from "./opening-time.ts";

const DAY_MS = 24 * 60 * 60_000;
const WHOLE_DAY: Opening = { fromMinute: 0, toMinute: 24 * 60 };
/** The hours that are drawn at the least. */
const USUAL_DAY: Opening = { fromMinute: 8 * 60, toMinute: 18 * 60 };

/**
 * Everything the day view draws of one day, today where none is given: from a handful of queries, whatever the number of
 * appointments. Throws where the clinic has not been set up.
 */
export function readDay(desk: Desk, input: ReadDayInput): DayView {
  const { reader } = desk.store;
  const { zone } = getClinic(reader);
  const now = instantNow(desk.clock);
  const today = dayOf(now, zone);
  const day = input.day ?? today;
  const practitioners = listPractitioners(reader);
  const appointments = readAppointments(reader, { day, zone, practitioners, now, today });
  const visited = new Set(appointments.map(({ practitionerId }) => practitionerId));
  // Who is booked no longer has a column on the days on which somebody came, or comes, to them.
  const shown = practitioners.filter(({ id, retiredAt }) => retiredAt === null || visited.has(id));
  const columns = readColumns(reader, { day, practitioners: shown });
  const blocks: DayBlock[] = listDayBlocks(reader, { day, zone, practitioners: shown });
  const toDraw = [
    ...columns.flatMap(({ opening }) => opening).filter((opening) => !isWholeDay(opening)),
    ...appointments.map(({ startMinute, durationMinutes }) => ({
      fromMinute: startMinute,
      toMinute: startMinute + durationMinutes,
    })),
  ];
  return {
    day,
    today,
    zone,
    nowMinute: day === today ? minuteOfDay(wallTimeOf(now, zone).wall) : null,
    ...wholeHoursAround(toDraw),
    columns,
    blocks,
    appointments,
  };
}

function readAppointments(
  reader: Reader,
  given: {
    readonly day: CivilDate;
    readonly zone: ZoneId;
    readonly practitioners: readonly Practitioner[];
    readonly now: Instant;
    readonly today: CivilDate;
  },
): DayAppointment[] {
  const { day, zone, practitioners, now, today } = given;
  const withCalendar = new Set(
    practitioners.filter(({ calendarId }) => calendarId !== null).map(({ id }) => id),
  );
  const waiting = listWaitingForPerson(reader);
  const isSteady = clocksStandStill(zone, { ...dayBounds(day, zone), marginMs: DAY_MS });
  const around = { now, today, steadyZone: isSteady ? zone : undefined };
  return listDayCards(reader, { from: wallTimeAt(day, 0), to: wallTimeAt(addDays(day, 1), 0) }).map((card) =>
    asDayAppointment(card, {
      around,
      standing: { waiting, hasCalendar: withCalendar.has(card.practitionerId) },
    }),
  );
}

function isWholeDay({ fromMinute, toMinute }: Opening): boolean {
  return fromMinute === WHOLE_DAY.fromMinute && toMinute === WHOLE_DAY.toMinute;
}

function wholeHoursAround(stretches: readonly Opening[]): Opening {
  const all = [USUAL_DAY, ...stretches];
  const from = Math.min(...all.map(({ fromMinute }) => fromMinute));
  const to = Math.max(...all.map(({ toMinute }) => toMinute));
  return {
    fromMinute: Math.floor(from / 60) * 60,
    toMinute: Math.min(Math.ceil(to / 60) * 60, WHOLE_DAY.toMinute),
  };
}

function readColumns(
  reader: Reader,
  { day, practitioners }: { readonly day: CivilDate; readonly practitioners: readonly Practitioner[] },
): DayColumn[] {
  const closures = listClosuresBetween(reader, { from: day, to: day });
  return practitioners.map(({ id, name, colour, retiredAt }) => {
    const closure = closures.find(({ practitionerId }) => practitionerId === null || practitionerId === id);
    const hours = listWorkingHoursOf(reader, id);
    const opening = hours.length === 0 ? [WHOLE_DAY] : openingsOn(day, hours);
    return {
      practitionerId: id,
      name,
      colour,
      opening: closure === undefined && retiredAt === null ? opening : [],
      closedBecause: closure?.reason ?? null,
    };
  });
}
