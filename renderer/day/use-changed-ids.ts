import { useMemo, useState } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";

interface Seen {
  readonly stretch: string;
  readonly versions: ReadonlyMap<AppointmentId, number>;
}

function seenIn(stretch: string, visits: readonly DayAppointment[]): Seen {
  return { stretch, versions: new Map(visits.map(({ id, version }) => [id, version])) };
}

/**
 * The appointments that came or changed since this stretch of days was opened: their cards flash once for each version.
 * `stretch` names the days that are shown.
 */
export function useChangedIds(
  stretch: string,
  visits: readonly DayAppointment[],
): ReadonlySet<AppointmentId> {
  const [opened, setOpened] = useState(() => seenIn(stretch, visits));
  if (opened.stretch !== stretch) setOpened(seenIn(stretch, visits));
  const versions = opened.stretch === stretch ? opened.versions : seenIn(stretch, visits).versions;
  const changed = visits.filter(({ id, version }) => versions.get(id) !== version);
  const key = changed.map(({ id }) => id).join(" ");
  // The set keeps its identity while it holds the same ids, so that columns need not be drawn again.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => new Set(changed.map(({ id }) => id)), [key]);
}
