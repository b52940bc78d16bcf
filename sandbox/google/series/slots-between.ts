import { msOf } from "../../../shared/time.ts";
import { nearestKeepable } from "../events/keepable-times.ts";
import type { RRuleTemporal } from "rrule-temporal";
import type { Recurrence } from "./recurrence.ts";
import { zonedAt } from "./recurrence.ts";
import type { Slot } from "./slot.ts";

/** The first and the last slot asked for, both included. */
export interface SlotRange {
  readonly from: Slot;
  readonly to: Slot;
}

/** More than any one answer takes of a series: 27 years of days, some hours of seconds. */
const MOST_SLOTS = 10_000;

const LAST: Slot = msOf(nearestKeepable(Infinity));

const HOUR_MS = 60 * 60_000;

/** The slots of a series in a range, earliest first and each once; no more than 10 000, so that no rule is endless work. */
export function slotsBetween(recurrence: Recurrence, range: SlotRange): Slot[] {
  const from = range.from;
  const to = Math.min(range.to, LAST);
  const ofRules = { from: Math.max(from, recurrence.first), to };
  const slots = new Set([...recurrence.dates].filter((slot) => slot >= from && slot <= to));
  for (const rule of recurrence.rules) for (const slot of ruleSlots(rule, ofRules)) slots.add(slot);
  const sorted = [...slots].toSorted((one, other) => one - other).slice(0, MOST_SLOTS);
  const last = sorted.at(-1);
  const excluded = new Set(recurrence.exDates);
  if (last !== undefined)
    for (const rule of recurrence.exRules)
      for (const slot of ruleSlots(rule, { ...ofRules, to: last })) excluded.add(slot);
  return sorted.filter((slot) => !excluded.has(slot));
}

/** Whether a series has this very slot. */
export function hasSlot(recurrence: Recurrence, slot: Slot): boolean {
  return slotsBetween(recurrence, { from: slot, to: slot }).length > 0;
}

/** In steps that widen while few slots turn up: a rule for every second is given up early, one for every year goes fast. */
function* ruleSlots(rule: RRuleTemporal, { from, to }: SlotRange): Generator<Slot> {
  let found = 0;
  let stepMs = HOUR_MS;
  for (let at = from; at <= to && found < MOST_SLOTS;) {
    const last = Math.min(at + stepMs, to);
    const slots = stepSlots(rule, { from: at, to: last });
    yield* slots;
    found += slots.length;
    at = last + 1;
    stepMs *= slots.length < 100 ? 8 : 1;
  }
}

/** A rule on which the library gives up, because next to nothing or next to everything matches it, has no slots here. */
function stepSlots(rule: RRuleTemporal, { from, to }: SlotRange): Slot[] {
  try {
    return rule
      .between(zonedAt(from, "UTC"), zonedAt(to, "UTC"), true)
      .map(({ epochMilliseconds }) => epochMilliseconds);
  } catch (fault) {
    if (fault instanceof Error && /exceeded/.test(fault.message)) return [];
    throw fault;
  }
}
