import { z } from "zod";
import { AppointmentId } from "../ids.ts";
import { CivilDate } from "../time.ts";

export const FindVisitInput = z.object({ appointmentId: AppointmentId });
export type FindVisitInput = z.infer<typeof FindVisitInput>;

/** Who changed a visit from outside this desk. */
export const OutsideChange = z.object({
  /** The version the visit had with it. */
  version: z.int(),
  by: z.discriminatedUnion("kind", [
    /** In Google, or at a desk that nobody knows by name. */
    z.object({ kind: z.literal("google") }),
    z.object({ kind: z.literal("desk"), name: z.string().nullable() }),
  ]),
});
export type OutsideChange = z.infer<typeof OutsideChange>;

export const FindVisitOutcome = z.discriminatedUnion("kind", [
  /** The day a visit is on, and the last change of it that came from outside; null: none did. */
  z.object({ kind: z.literal("found"), day: CivilDate, outside: OutsideChange.nullable() }),
  z.object({ kind: z.literal("noSuchAppointment") }),
]);
export type FindVisitOutcome = z.infer<typeof FindVisitOutcome>;
