import type { AppointmentId, GoogleCalendarId, PractitionerId } from "../../shared/ids.ts";
import { addMs, Instant, instantNow, wallTimeOf } from "../../shared/time.ts";
import { GoogleEvent } from "../google/wire.ts";
import { getClinic } from "../store/clinic.ts";
import {
  countHeldOrTakenSince,
  listFutureIds,
  listHeldIds,
  listTakenSince,
} from "../store/future-appointments.ts";
import { findSetting } from "../store/settings.ts";
import type { Reader } from "../store/sql.ts";
import { findOwnLink } from "./apply-item.ts";
import { ALWAYS_TAKEN, type BrakeCount, decideBrake } from "./decide-brake.ts";
import { isTakenAway } from "./event-properties.ts";
import { isBrakable, judgeRemoteEvent } from "./judge-remote-event.ts";
import type { SyncContext } from "./sync-context.ts";

/** Pulls within this time are one burst: somebody who empties a calendar by hand takes a while. Milliseconds. */
const BURST_MS = 10 * 60_000;

/** What one calendar's pull would do to future appointments, added up. */
export type BrakeTally = Map<PractitionerId, Set<AppointmentId>>;

/** Whether so many items can be too many, whatever they say, with what the same burst has changed and what is held already. */
export function canBeBraked({ store, clock }: SyncContext, items: number): boolean {
  if (items === 0) return false;
  const burst = addMs(instantNow(clock), -BURST_MS);
  return items + countHeldOrTakenSince(store.reader, burst) > ALWAYS_TAKEN;
}

/** Adds up what some items of a pull would cancel or move, without changing anything (MG8). */
export function tallyBrake(
  context: SyncContext,
  pulled: { readonly calendarId: GoogleCalendarId; readonly items: readonly unknown[] },
  tally: BrakeTally,
): void {
  const { reader } = context.store;
  const { calendarId, items } = pulled;
  for (const item of items) {
    const event = GoogleEvent.safeParse(item).data;
    const link = event && findOwnLink(reader, context, { calendarId, event });
    if (event === undefined || link === undefined || link === "leftBehind" || isTakenAway(event)) continue;
    const judgement = judgeRemoteEvent(reader, context, { link, event });
    if (judgement.kind !== "decided" || !isBrakable(judgement)) continue;
    const { id, practitionerId } = judgement.appointment;
    const changing = tally.get(practitionerId) ?? new Set();
    tally.set(practitionerId, changing.add(id));
  }
}

/**
 * The practitioners whose changes are held, where these changes come on top of what the same burst has changed and of what is
 * held already (MG8).
 */
export function brakedBy(context: SyncContext, tally: BrakeTally): ReadonlySet<PractitionerId> {
  if (tally.size === 0) return new Set();
  const { reader } = context.store;
  const now = instantNow(context.clock);
  const after = wallTimeOf(now, getClinic(reader).zone).wall;
  const counts = [...tally].map(([practitionerId, pulled]): BrakeCount => {
    const answeredAt = findAnswered(reader, practitionerId);
    const burst = addMs(now, -BURST_MS);
    const since = answeredAt !== undefined && answeredAt > burst ? answeredAt : burst;
    const changing = new Set([
      ...pulled,
      ...listHeldIds(reader, practitionerId),
      ...listTakenSince(reader, { practitionerId, after, since }),
    ]);
    const future = new Set([...changing, ...listFutureIds(reader, { practitionerId, after })]);
    return { practitionerId, future: future.size, changing: changing.size };
  });
  return decideBrake(counts);
}

/** The setting that tells when a person last answered what was held of a practitioner: a burst begins anew then. */
export function answeredKey(practitionerId: PractitionerId): string {
  return `heldChangesAnsweredAt:${practitionerId}`;
}

function findAnswered(reader: Reader, practitionerId: PractitionerId): Instant | undefined {
  return Instant.safeParse(findSetting(reader, answeredKey(practitionerId))).data;
}
