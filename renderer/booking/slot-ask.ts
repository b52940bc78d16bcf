import type { BookAppointmentInput } from "../../shared/ipc/appointments.ts";

/** How a slot is asked for: which pass of a repeated hour, and whether a clash was seen and accepted. */
export type SlotAsk = Pick<BookAppointmentInput, "fold" | "clash">;

/** The first attempt: nothing has been asked or accepted yet. */
export const FIRST_ASK: SlotAsk = { fold: null, clash: "refuse" };
