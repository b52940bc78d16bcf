import { useMemo, useState } from "react";
import type { DayView } from "../../shared/ipc/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";

interface Seen {
  readonly day: string;
  readonly versions: ReadonlyMap<AppointmentId, number>;
}

function seenIn(day: DayView): Seen {
  return { day: day.day, versions: new Map(day.appointments.map(({ id, version }) => [id, version])) };
}

/** The appointments that came or changed since this day was opened: their cards flash once for each version. */
export function useChangedIds(day: DayView): ReadonlySet<AppointmentId> {
  const [opened, setOpened] = useState(() => seenIn(day));
  if (opened.day !== day.day) setOpened(seenIn(day));
  const versions = opened.day === day.day ? opened.versions : seenIn(day).versions;
  const changed = day.appointments.filter(({ id, version }) => versions.get(id) !== version);
  const key = changed.map(({ id }) => id).join(" ");
  // The set keeps its identity while it holds the same ids, so that columns need not be drawn again.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => new Set(changed.map(({ id }) => id)), [key]);
}
