import type { Stretch } from "../../shared/ipc/set-up.ts";
import { clockText, parseClock } from "../ui/civil-day.ts";

/** A stretch of working hours as it stands in two fields: any text a person may type. `key` tells it from the others. */
export interface TypedStretch {
  readonly key: number;
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** A week's hours in fields, in order of weekday. */
export interface WeekDraft {
  readonly stretches: readonly TypedStretch[];
  readonly nextKey: number;
}

/** What the fields mean; `key` names the stretch that cannot be read, `field` which of its two. */
export type WeekReading =
  | { readonly kind: "read"; readonly hours: Stretch[]; readonly keys: readonly number[] }
  | { readonly kind: "unreadable"; readonly key: number; readonly field: "from" | "to" };

const DAY = 24 * 60;

/** The weekdays, 1 Monday to 7 Sunday. */
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** The fields for a practitioner's hours. */
export function weekDraftOf(hours: readonly Stretch[]): WeekDraft {
  const stretches = hours.map(({ weekday, fromMinute, toMinute }, key) => ({
    key,
    weekday,
    from: clockText(fromMinute),
    to: clockText(toMinute),
  }));
  return { stretches, nextKey: stretches.length };
}

/** Reads the fields. An end of 00:00 is midnight. */
export function readWeekDraft({ stretches }: WeekDraft): WeekReading {
  const hours: Stretch[] = [];
  for (const { key, weekday, from, to } of stretches) {
    const fromMinute = parseClock(from);
    const end = parseClock(to);
    if (fromMinute === undefined) return { kind: "unreadable", key, field: "from" };
    if (end === undefined) return { kind: "unreadable", key, field: "to" };
    hours.push({ weekday, fromMinute, toMinute: end === 0 ? DAY : end });
  }
  return { kind: "read", hours, keys: stretches.map(({ key }) => key) };
}

/** With one more stretch on a weekday: the morning, or what is left of the day after the last one. */
export function withStretch(draft: WeekDraft, weekday: number): WeekDraft {
  const { stretches, nextKey } = draft;
  const last = stretches.filter((one) => one.weekday === weekday).at(-1);
  const end = last === undefined ? undefined : parseClock(last.to);
  const start = end === undefined ? 8 * 60 : Math.min(end + 60, 22 * 60);
  const added = {
    key: nextKey,
    weekday,
    from: clockText(start),
    to: clockText(end === undefined ? 12 * 60 : Math.min(start + 4 * 60, DAY - 60)),
  };
  return { stretches: inOrder([...stretches, added]), nextKey: nextKey + 1 };
}

/** Without a stretch. */
export function withoutStretch(draft: WeekDraft, key: number): WeekDraft {
  return { ...draft, stretches: draft.stretches.filter((one) => one.key !== key) };
}

/** With another text in one field of a stretch. */
export function withTyped(
  draft: WeekDraft,
  typed: { readonly key: number; readonly field: "from" | "to"; readonly text: string },
): WeekDraft {
  const { key, field, text } = typed;
  return {
    ...draft,
    stretches: draft.stretches.map((one) => (one.key === key ? { ...one, [field]: text } : one)),
  };
}

/** Monday's hours on Tuesday to Friday, in the place of what was there; the weekend stays. */
export function withMondayCopied({ stretches, nextKey }: WeekDraft): WeekDraft {
  const monday = stretches.filter(({ weekday }) => weekday === 1);
  const kept = stretches.filter(({ weekday }) => weekday === 1 || weekday > 5);
  const copies = [2, 3, 4, 5].flatMap((weekday) => monday.map((stretch) => ({ ...stretch, weekday })));
  const numbered = copies.map((copy, index) => ({ ...copy, key: nextKey + index }));
  return { stretches: inOrder([...kept, ...numbered]), nextKey: nextKey + numbered.length };
}

function inOrder(stretches: readonly TypedStretch[]): TypedStretch[] {
  return stretches.toSorted((one, other) => one.weekday - other.weekday);
}
