import { z } from "zod";
import { PractitionerId } from "../ids.ts";
import { PractitionerColour } from "../model/clinic.ts";
import { CivilDate, Minutes, ZoneId } from "../time.ts";
import { DayAppointment, DayBlock, DayColumn } from "./appointments.ts";

/** The weekday a week begins with where the page's language is spoken: 1 Monday .. 7 Sunday. */
const FirstWeekday = z.int().min(1).max(7);

export const ReadWeekInput = z.object({
  /** Any day of the week; null: today. */
  day: CivilDate.nullable(),
  firstWeekday: FirstWeekday,
  /** Whose week; null: the first practitioner's. */
  practitionerId: PractitionerId.nullable(),
});
export type ReadWeekInput = z.infer<typeof ReadWeekInput>;

/** One practitioner's week. */
export const WeekView = z.object({
  from: CivilDate,
  today: CivilDate,
  zone: ZoneId,
  /** The minute of the day it is now, null in any other week. */
  nowMinute: Minutes.nullable(),
  fromMinute: Minutes,
  toMinute: Minutes,
  /** null: there is nobody yet, and no days. */
  practitionerId: PractitionerId.nullable(),
  days: z.array(z.object({ day: CivilDate, column: DayColumn, blocks: z.array(DayBlock) })),
  appointments: z.array(DayAppointment),
});
export type WeekView = z.infer<typeof WeekView>;

export const ReadMonthInput = z.object({
  /** Any day of the month; null: today. */
  day: CivilDate.nullable(),
  firstWeekday: FirstWeekday,
  /** Whom not to count. */
  hidden: z.array(PractitionerId),
});
export type ReadMonthInput = z.infer<typeof ReadMonthInput>;

/** How full a day is. */
export const MonthDay = z.object({
  day: CivilDate,
  visits: z.int(),
  /** Of the practitioners that have opening hours: what is booked, which may be more than there is, and what there is. */
  bookedMinutes: Minutes,
  openMinutes: Minutes,
  /** Who is closed and why; without a name it is the clinic. */
  closures: z.array(z.object({ reason: z.string(), practitionerName: z.string().nullable() })),
});
export type MonthDay = z.infer<typeof MonthDay>;

/** A month in whole weeks, some days of its neighbours included. */
export const MonthView = z.object({
  /** Its first day. */
  month: CivilDate,
  today: CivilDate,
  days: z.array(MonthDay),
});
export type MonthView = z.infer<typeof MonthView>;

export const ReadAgendaInput = z.object({
  /** null: today. */
  from: CivilDate.nullable(),
  days: z.int().min(1).max(42),
});
export type ReadAgendaInput = z.infer<typeof ReadAgendaInput>;

/** The visits of some days in a row. */
export const AgendaView = z.object({
  from: CivilDate,
  days: z.int(),
  today: CivilDate,
  /** The minute of today it is now. */
  nowMinute: Minutes,
  practitioners: z.array(
    z.object({ practitionerId: PractitionerId, name: z.string(), colour: PractitionerColour }),
  ),
  closures: z.array(
    z.object({ day: CivilDate, reason: z.string(), practitionerName: z.string().nullable() }),
  ),
  appointments: z.array(DayAppointment),
});
export type AgendaView = z.infer<typeof AgendaView>;

/** How high the grid draws time. */
export const Zoom = z.enum(["dense", "normal", "large"]);
export type Zoom = z.infer<typeof Zoom>;

/** What this desk looks at, kept for the next start. */
export const ViewSettings = z.object({
  zoom: Zoom,
  /** Practitioners that this desk does not look at. */
  hidden: z.array(PractitionerId),
  /** Whose week was looked at last. */
  weekOf: PractitionerId.nullable(),
});
export type ViewSettings = z.infer<typeof ViewSettings>;
