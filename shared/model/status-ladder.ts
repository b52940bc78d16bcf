/*
 * The ladder a visit climbs. Free of any library, so that the page can import it as it is; appointment.ts makes the
 * schema from it.
 */

/** The ladder a visit climbs, and its two side exits. */
export const STATUSES = ["booked", "confirmed", "arrived", "inRoom", "done", "noShow", "cancelled"] as const;
type Status = (typeof STATUSES)[number];

const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  booked: ["confirmed", "arrived", "noShow", "cancelled"],
  confirmed: ["booked", "arrived", "noShow", "cancelled"],
  arrived: ["booked", "confirmed", "inRoom", "done", "cancelled"],
  inRoom: ["arrived", "done"],
  done: ["inRoom"],
  noShow: ["booked", "confirmed", "arrived"],
  cancelled: ["booked"],
};

/** Whether the ladder lets `to` follow `from`. One step back is always possible, so that a slip can be taken back. */
export function statusMayFollow(from: Status, to: Status): boolean {
  return NEXT[from].includes(to);
}

/** The statuses that may follow, in the order a menu shows them. */
export function statusesAfter(from: Status): readonly Status[] {
  return NEXT[from];
}

/** The status one key steps forward to, undefined at the end of the ladder. */
export function nextStatus(from: Status): Status | undefined {
  const forward: Partial<Record<Status, Status>> = {
    booked: "arrived",
    confirmed: "arrived",
    arrived: "inRoom",
    inRoom: "done",
  };
  return forward[from];
}

/** Whether an appointment with this status takes up its slot. */
export function occupiesSlot(status: Status): boolean {
  return status !== "cancelled" && status !== "noShow";
}
