import type { DayAppointment, DayBlock } from "../../shared/ipc/appointments.ts";
import { occupiesSlot } from "../../shared/model/status-ladder.ts";
import { endMinuteOf } from "./grid-cursor.ts";
import { t } from "../words/t.ts";

/** What is left out of sight. Lists of what is hidden, so that whoever or whatever is new is seen. */
export interface VisitFilter {
  readonly practitioners: readonly string[];
  readonly services: readonly string[];
  readonly statuses: readonly string[];
}

/** Hides nothing. */
export const SHOW_ALL: VisitFilter = { practitioners: [], services: [], statuses: [] };

/** Whether a visit is seen, as far as its service and its status say. */
export function isSeen(visit: DayAppointment, filter: VisitFilter): boolean {
  return !filter.services.includes(visit.serviceId) && !filter.statuses.includes(visit.status);
}

/** What a column shows in the place of its visits. */
export interface SeenColumn {
  readonly visits: readonly DayAppointment[];
  readonly blocks: readonly DayBlock[];
}

/** A column as a filter leaves it: a hidden visit that takes up time stays as busy time, so that nobody books over it. */
export function seenThrough(
  filter: VisitFilter,
  visits: readonly DayAppointment[],
  blocks: readonly DayBlock[],
): SeenColumn {
  const hidden = visits.filter((visit) => !isSeen(visit, filter));
  if (hidden.length === 0) return { visits, blocks };
  return {
    visits: visits.filter((visit) => isSeen(visit, filter)),
    blocks: [...blocks, ...hidden.filter(({ status }) => occupiesSlot(status)).map(asBlock)],
  };
}

function asBlock(visit: DayAppointment): DayBlock {
  return {
    id: visit.id,
    practitionerId: visit.practitionerId,
    startMinute: visit.startMinute,
    endMinute: endMinuteOf(visit),
    label: t("day.hiddenVisit"),
    letGo: null,
  };
}
