import type { AppointmentStatus } from "../../shared/model/appointment.ts";

/** The steps of the ladder, in the order of their keys 1 to 5. */
export const STEPS = ["booked", "confirmed", "arrived", "inRoom", "done"] as const;

/** The key that says somebody did not come. */
export const NO_SHOW_KEY = "6";

/** The key that leads to the ways to cancel. */
export const CANCEL_KEY = "X";

/** What a key asks for in a visit's drawer: a status, the ways to cancel, "arrived" or back from it; undefined: nothing. */
export function visitActOf(
  key: string,
):
  | { readonly kind: "status"; readonly status: AppointmentStatus }
  | { readonly kind: "cancel" | "arrived" }
  | undefined {
  const cap = key.toUpperCase();
  if (cap === "A") return { kind: "arrived" };
  if (cap === CANCEL_KEY) return { kind: "cancel" };
  if (cap === NO_SHOW_KEY) return { kind: "status", status: "noShow" };
  const step = /^[1-5]$/.test(cap) ? STEPS[Number(cap) - 1] : undefined;
  return step === undefined ? undefined : { kind: "status", status: step };
}
