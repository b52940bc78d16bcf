import type { HeldProposal } from "../../shared/ipc/held.ts";

type Counts = Pick<HeldProposal, "practitionerName" | "future" | "cancelled" | "moved">;

/** What Google would do: "23 of Dr. Lee’s 25 appointments would be cancelled, 2 moved". */
export function proposalWords({ practitionerName, future, cancelled, moved }: Counts): string {
  const whose = `${practitionerName}’s ${appointments(future)}`;
  if (cancelled === 0) return `${String(moved)} of ${whose} would be moved`;
  const words = `${String(cancelled)} of ${whose} would be cancelled`;
  return moved === 0 ? words : `${words}, ${String(moved)} moved`;
}

/** What the first answer does: "Cancel 23 and move 2 here". */
export function applyWords({ cancelled, moved }: Pick<Counts, "cancelled" | "moved">): string {
  if (moved === 0) return `Cancel ${String(cancelled)} here`;
  if (cancelled === 0) return `Move ${String(moved)} here`;
  return `Cancel ${String(cancelled)} and move ${String(moved)} here`;
}

const plural = new Intl.PluralRules("en");

/** A number of appointments, `1 appointment` or `3 appointments`. */
export function appointments(count: number): string {
  return `${String(count)} ${plural.select(count) === "one" ? "appointment" : "appointments"}`;
}
