/** Minutes of the day from `8:00`, `08:00` or `24:00` (the end of the day); undefined where it is no time. */
export function readTimeOfDay(text: string): number | undefined {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  const minuteOfDay = hours * 60 + minutes;
  return minutes < 60 && minuteOfDay <= 24 * 60 ? minuteOfDay : undefined;
}
