import type { InsightsView } from "../../shared/ipc/insights.ts";
import type { CancelCause } from "../../shared/model/cancel-reason.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import type { WallTime } from "../../shared/time.ts";
import { countCancelCauses } from "../store/counted-visits.ts";
import type { Reader } from "../store/sql.ts";

/** Visits that start at or after `from` and before `to`, and whose they are. */
export interface CausesAsked {
  readonly from: WallTime;
  readonly to: WallTime;
  readonly asked: readonly Practitioner[];
}

/** Why these people's visits were cancelled, the most frequent first; of those of which nobody said why there is no line. */
export function countCauses(reader: Reader, { from, to, asked }: CausesAsked): InsightsView["causes"] {
  const ids = new Set(asked.map(({ id }) => id));
  const counts = new Map<CancelCause, number>();
  for (const { practitionerId, cause, count } of countCancelCauses(reader, { from, to }))
    if (ids.has(practitionerId)) counts.set(cause, (counts.get(cause) ?? 0) + count);
  return [...counts]
    .map(([cause, count]) => ({ cause, count }))
    .toSorted((one, other) => other.count - one.count || (one.cause < other.cause ? -1 : 1));
}
