/** Minutes of a day. */
export const DAY_MINUTES = 24 * 60;

/** A wall time some minutes later; clock changes are the sandbox's to mind. */
export function shifted(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** A day some days later, `2026-11-24`. */
export function shiftedDay(day: string, days: number): string {
  return shifted(`${day}T00:00`, days * DAY_MINUTES).slice(0, 10);
}

/** A wall time or a day, some days and minutes later; a day has no minutes. */
export function shiftedSide(side: string, by: { readonly days: number; readonly minutes: number }): string {
  if (side.length === 10) return shiftedDay(side, by.days);
  return shifted(side, by.days * DAY_MINUTES + by.minutes);
}

/** Minutes from one wall time to another. */
export function minutesFrom(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
}

/** Minutes of a day as a clock shows them, `09:30`. */
export function clockText(minute: number): string {
  const hour = String(Math.floor(minute / 60) % 24).padStart(2, "0");
  return `${hour}:${String(minute % 60).padStart(2, "0")}`;
}

/** A wall time or day in few words, `Tue 24 Nov, 10:15`. */
export function sideInWords(side: string): string {
  const day = new Date(`${side.slice(0, 10)}T00:00:00Z`);
  const parts = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
  const words = new Intl.DateTimeFormat("en-GB", parts).format(day);
  return side.length === 10 ? words : `${words}, ${side.slice(11)}`;
}
