import { spokenLanguage } from "../words/spoken-words.ts";

const UNITS = [
  { unit: "day", ms: 24 * 60 * 60_000, from: 48 * 60 * 60_000 },
  { unit: "hour", ms: 60 * 60_000, from: 60 * 60_000 },
  { unit: "minute", ms: 60_000, from: 60_000 },
  { unit: "second", ms: 1000, from: 0 },
] as const;

function inUnits(ageMs: number) {
  const age = Math.max(0, ageMs);
  const { unit, ms } = UNITS.find(({ from }) => age >= from) ?? UNITS[3];
  return { unit, count: Math.floor(age / ms) };
}

/** How long ago something was, `8 sec. ago`; of this very second `now`. Takes milliseconds. */
export function agoWords(ageMs: number): string {
  const { unit, count } = inUnits(ageMs);
  return new Intl.RelativeTimeFormat(spokenLanguage().locale, {
    numeric: count === 0 ? "auto" : "always",
    style: "short",
  }).format(-count, unit);
}

/** How long something has lasted, `40 min`. Takes milliseconds. */
export function spanWords(ms: number): string {
  const { unit, count } = inUnits(ms);
  return new Intl.NumberFormat(spokenLanguage().locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
  }).format(count);
}
