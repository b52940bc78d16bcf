import { z } from "zod";
import { AppointmentId, PractitionerId } from "../ids.ts";
import { CivilDate } from "../time.ts";
import { ImportKind } from "./imports.ts";

/** What became of a file that somebody wanted to save; `because`: why it could not be written. */
export const SaveOutcome = z.discriminatedUnion("kind", [
  /** `name`: the file's own name, without its folder; `count`: how many rows, events or pages are in it. */
  z.object({ kind: z.literal("saved"), name: z.string(), count: z.int() }),
  /** The person closed the dialog, or stopped the work: nothing was written. */
  z.object({ kind: z.literal("givenUp") }),
  z.object({
    kind: z.literal("notSaved"),
    because: z.enum(["diskFull", "readOnly", "notAllowed", "noFolder", "noWindow", "other"]),
  }),
]);
export type SaveOutcome = z.infer<typeof SaveOutcome>;

/** A stretch of days, both ends in it, and whose visits; null: everybody's. */
const Span = {
  from: CivilDate,
  to: CivilDate,
  practitionerId: PractitionerId.nullable(),
};

/** One of the files that the import reads. Only visits are cut to a span. */
export const ExportCsvInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal(ImportKind.enum.appointments), ...Span }),
  z.object({ kind: ImportKind.exclude(["appointments"]) }),
]);
export type ExportCsvInput = z.infer<typeof ExportCsvInput>;

/** `asPrivacyMode`: events say what Google is told; `full`: names, phones and notes, for use inside the clinic. */
export const ExportIcsInput = z.object({ ...Span, detail: z.enum(["asPrivacyMode", "full"]) });
export type ExportIcsInput = z.infer<typeof ExportIcsInput>;

/** A list for whoever looks after the computers: what Google refused, or what has not gone out. */
export const SaveListForItInput = z.object({ about: z.enum(["refused", "unsent"]) });
export type SaveListForItInput = z.infer<typeof SaveListForItInput>;

export const PaperSize = z.enum(["a4", "letter"]);
export type PaperSize = z.infer<typeof PaperSize>;

/** Saves what the page has laid out for printing as a PDF. `of` names the file. */
export const SavePdfInput = z.object({
  paper: PaperSize,
  of: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("daySheet"), day: CivilDate }),
    z.object({ kind: z.literal("slip"), appointmentId: AppointmentId }),
  ]),
});
export type SavePdfInput = z.infer<typeof SavePdfInput>;
