import type { AccountId } from "../../shared/ids.ts";
import { addMs, type Instant } from "../../shared/time.ts";
import { type DueEntry, listDueChangedSince } from "../store/due-entries.ts";
import type { Reader } from "../store/sql.ts";

/** For how long somebody may be waiting to see what they did arrive, in milliseconds. */
const FRESH_MS = 60_000;
/** Changes of one and the same moment: a person makes few, an import makes many. */
const MOST_AT_A_MOMENT = 3;
/** More than anybody leaves behind unsent within the fresh time. */
const MOST_ACTS = 16;

/** The due entries by which a person has just changed something at this desk, the latest first (PU9). */
export function findActs(
  reader: Reader,
  due: { readonly accountId: AccountId; readonly now: Instant },
): DueEntry[] {
  const fresh = listDueChangedSince(reader, { ...due, since: addMs(due.now, -FRESH_MS), most: MOST_ACTS });
  const moments = Map.groupBy(fresh, ({ changedAt }) => changedAt);
  return fresh.filter(({ changedAt }) => (moments.get(changedAt)?.length ?? 0) <= MOST_AT_A_MOMENT);
}
