import { z } from "zod";
import { PatientId } from "../ids.ts";
import { CivilDate, Instant } from "../time.ts";

/** A patient as registered. The phone is kept as typed and, beside it, in E.164 for search and for dialling. */
export const Patient = z.object({
  id: PatientId,
  name: z.string(),
  phone: z.string().nullable(),
  phoneE164: z.string().nullable(),
  birthDate: CivilDate.nullable(),
  note: z.string(),
  createdAt: Instant,
});
export type Patient = z.infer<typeof Patient>;

/** The longest name we keep, in characters. */
export const LONGEST_NAME = 200;
