import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import type { Instant } from "../../shared/time.ts";

/** A status and since when it holds. */
export interface StatusSince {
  readonly status: AppointmentStatus;
  readonly at: Instant;
}

/** What two desks' statuses make of each other. */
export type StatusMerge =
  /** There is nothing to learn on either side. */
  | { readonly kind: "same" }
  /** The event's is the appointment's from now on. */
  | ({ readonly kind: "take" } & StatusSince)
  /** Ours is to be told to the other desks. */
  | { readonly kind: "tell" };

/** How high a status stands on the ladder; who came and who did not come stand equally high. */
const RUNGS: Readonly<Record<AppointmentStatus, number>> = {
  cancelled: -1,
  booked: 0,
  confirmed: 1,
  arrived: 2,
  noShow: 2,
  inRoom: 3,
  done: 4,
};

/**
 * Decides between the status here and the one an event carries (MD2): who alone changed it wins, a step back too; where both did,
 * the one higher up the ladder, and on the same rung the later one. Pure and total. Cancelling travels as a deletion, never
 * like this. `remote` undefined: the event tells no status that this desk knows.
 */
export function mergeStatus(sides: {
  readonly base: StatusSince | undefined;
  readonly local: StatusSince;
  readonly remote: StatusSince | undefined;
}): StatusMerge {
  const { base, local, remote } = sides;
  if (local.status === "cancelled") return { kind: "same" };
  if (remote === undefined || remote.status === "cancelled")
    return base !== undefined && base.status !== local.status ? { kind: "tell" } : { kind: "same" };
  if (remote.status === local.status) return { kind: "same" };
  if (base?.status === local.status) return { kind: "take", ...remote };
  if (base?.status === remote.status) return { kind: "tell" };
  return outranks(remote, local) ? { kind: "take", ...remote } : { kind: "tell" };
}

function outranks(one: StatusSince, other: StatusSince): boolean {
  const rungs = RUNGS[one.status] - RUNGS[other.status];
  if (rungs !== 0) return rungs > 0;
  return one.at === other.at ? one.status < other.status : one.at > other.at;
}
