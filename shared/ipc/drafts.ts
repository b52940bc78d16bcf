import { z } from "zod";
import { Instant } from "../time.ts";
import { PatientHit } from "./patients.ts";

/** What stands in the fields of a form by their names, as it was typed. */
export const TypedFields = z.record(z.string().max(60), z.string().max(20_000));
export type TypedFields = z.infer<typeof TypedFields>;

/** A booking that was begun. Ids are kept as text: what they name may be gone when it is taken up again. */
export const BookingDraft = z.object({
  patient: PatientHit.nullable(),
  practitionerId: z.string().max(60),
  serviceId: z.string().max(60),
  /** null while the time follows the suggestion. */
  times: z.object({ day: z.string().max(40), start: z.string().max(40), end: z.string().max(40) }).nullable(),
  note: z.string().max(20_000),
});
export type BookingDraft = z.infer<typeof BookingDraft>;

/** Somebody who was to be put onto the waitlist. Of several practitioners or weekdays the field holds all, with commas between. */
export const WaitingDraft = z.object({ patient: PatientHit.nullable(), typed: TypedFields });
export type WaitingDraft = z.infer<typeof WaitingDraft>;

/** What was typed into a form that is not finished; each kind of form has its own fields. */
export const Draft = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("booking"), fields: BookingDraft }),
  z.object({ kind: z.literal("patient"), fields: TypedFields }),
  z.object({ kind: z.literal("note"), fields: TypedFields }),
  z.object({ kind: z.literal("waiting"), fields: WaitingDraft }),
  z.object({ kind: z.literal("practitioner"), fields: TypedFields }),
  z.object({ kind: z.literal("service"), fields: TypedFields }),
]);
export type Draft = z.infer<typeof Draft>;
export type DraftKind = Draft["kind"];

const place = {
  kind: z.enum(["booking", "patient", "note", "waiting", "practitioner", "service"]),
  /** What the form is about: an id, or "" for something new. */
  subject: z.string().max(60),
};

export const DraftPlace = z.object(place);
export type DraftPlace = z.infer<typeof DraftPlace>;

/** The draft of a form, and when it was last typed at; null where there is none. */
export const ReadDraftOutput = z.object({ at: Instant, draft: Draft }).nullable();
export type ReadDraftOutput = z.infer<typeof ReadDraftOutput>;

export const KeepDraftInput = z.object({ subject: place.subject, draft: Draft });
export type KeepDraftInput = z.infer<typeof KeepDraftInput>;
