import type { DayAppointment, DayBlock } from "../../shared/ipc/appointments.ts";
import { clockText } from "../ui/civil-day.ts";
import { becauseWords } from "../booking/because-words.ts";
import { listInWords } from "../ui/list-in-words.ts";
import { statusInText, syncOnCard } from "../ui/status-words.ts";
import { endMinuteOf } from "./grid-cursor.ts";
import { t } from "../words/t.ts";

/** When a visit starts, as its card shows it: `10:30`, or `first 01:30` where the clock shows that hour twice. */
export function startWords(appointment: DayAppointment): string {
  const time = clockText(appointment.startMinute);
  return appointment.repeatedHour === null ? time : t(`day.${appointment.repeatedHour}Time`, { time });
}

/** The hours of a block, as the day shows them; `all day` where it fills the day. */
export function blockHours({ startMinute, endMinute }: Pick<DayBlock, "startMinute" | "endMinute">): string {
  if (startMinute <= 0 && endMinute >= 24 * 60) return t("day.allDay");
  return `${clockText(startMinute)}–${clockText(endMinute)}`;
}

/** The text on a late visit, undefined where it is not late. */
export function lateWords(appointment: DayAppointment): string | undefined {
  return appointment.lateMinutes === null ? undefined : t("day.late", { count: appointment.lateMinutes });
}

/** The status among other words, with the reason where it is cancelled for one: `cancelled, because of illness`. */
function statusOfCard(appointment: DayAppointment): string {
  const words = [statusInText(appointment.status), becauseWords(appointment)];
  return listInWords(words.filter((part) => part !== undefined));
}

/** What is known of a card beside its visit. */
export interface CardAround {
  /** What its column is called: a name, or a day. */
  readonly columnName: string;
  readonly isOverlapping: boolean;
}

/** What a card is called: it starts with the words seen on it (WCAG 2.5.3), then end, status, column, overlap, sync. */
export function cardName(appointment: DayAppointment, { columnName, isOverlapping }: CardAround): string {
  const late = lateWords(appointment);
  const visit = `${appointment.patientName} ${startWords(appointment)} ${appointment.serviceName}`;
  const seen = late === undefined ? visit : `${visit} ${late}`;
  const card = {
    seen,
    end: clockText(endMinuteOf(appointment)),
    status: statusOfCard(appointment),
    practitioner: isOverlapping ? t("day.andOverlaps", { column: columnName }) : columnName,
  };
  const sync = syncOnCard(appointment.sync);
  return sync === null ? t("day.card", card) : t("day.cardWithSync", { ...card, sync });
}
