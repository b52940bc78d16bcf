/** A way of repeating that the dialog offers: `value` holds recurrence lines, is empty for none, or is `custom`. */
export interface RepeatChoice {
  readonly value: string;
  readonly label: string;
}

/** The choice after which a rule is written by hand. */
export const CUSTOM_REPEAT = "custom";

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/** What an event that begins on a day, `2026-11-23`, can be chosen to do, in the order shown. */
export function repeatChoices(day: string): RepeatChoice[] {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[date.getUTCDay()] ?? "MO";
  return [
    { value: "", label: "Does not repeat" },
    { value: "RRULE:FREQ=DAILY", label: "Daily" },
    { value: `RRULE:FREQ=WEEKLY;BYDAY=${weekday}`, label: `Weekly on ${inWords(date, { weekday: "long" })}` },
    { value: "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", label: "Every weekday (Monday to Friday)" },
    { value: "RRULE:FREQ=MONTHLY", label: `Monthly on day ${String(date.getUTCDate())}` },
    { value: "RRULE:FREQ=YEARLY", label: `Yearly on ${inWords(date, { day: "numeric", month: "long" })}` },
    { value: CUSTOM_REPEAT, label: "Custom…" },
  ];
}

function inWords(date: Date, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }).format(date);
}
