import type { KeptChange } from "../../main/store/feed-changes.ts";
import { instantOf, msOf } from "../../shared/time.ts";
import { type LedgerField, timeKey } from "./ledger.ts";

/**
 * What a visit had said at a desk when another desk's cancellation struck it there, as that desk's feed tells beside the line about
 * what was lost with it (PU5); nothing of what a person there has undone since.
 */
export function toldLost(lines: readonly KeptChange[]): Readonly<Record<LedgerField, string>>[] {
  const lostAt = new Set(lines.flatMap(({ what, at }) => (what.kind === "lostToCancellation" ? [at] : [])));
  return lines.flatMap(({ what, at, before, undo }) => {
    const isTold = what.kind === "deletedInGoogle" && lostAt.has(at) && undo !== "done";
    if (!isTold || before === null) return [];
    const { startsAt, zone, fold, durationMinutes, note } = before;
    return [{ time: timeKey(msOf(instantOf(startsAt, zone, fold)), durationMinutes), note: note.trim() }];
  });
}
