import { z } from "zod";
import { Draft, type DraftPlace } from "../../shared/ipc/drafts.ts";
import { Instant } from "../../shared/time.ts";
import { change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const Row = z.object({ at: Instant, fields: z.string() });

/** What was typed into a form and not finished, and when; undefined where there is nothing, or nothing that can be read. */
export function findDraft(
  reader: Reader,
  { kind, subject }: DraftPlace,
): { readonly at: Instant; readonly draft: Draft } | undefined {
  const found = first<unknown>(
    reader,
    "SELECT at, fields FROM draft WHERE kind = @kind AND subject = @subject",
    { kind, subject },
  );
  if (found === undefined) return undefined;
  const { at, fields } = Row.parse(found);
  // Kept by another version of the program, whose form had other fields.
  const draft = Draft.safeParse({ kind, fields: JSON.parse(fields) });
  return draft.success ? { at, draft: draft.data } : undefined;
}

/** Keeps a draft in the place of what was typed into the same form before. */
export function putDraft(
  writer: Writer,
  { subject, at, draft }: { readonly subject: string; readonly at: Instant; readonly draft: Draft },
): void {
  changeOne(
    writer,
    `INSERT INTO draft (kind, subject, at, fields) VALUES (@kind, @subject, @at, @fields)
     ON CONFLICT (kind, subject) DO UPDATE SET at = excluded.at, fields = excluded.fields`,
    { kind: draft.kind, subject, at, fields: JSON.stringify(draft.fields) },
  );
}

/** Forgets a draft; fine where there is none. */
export function removeDraft(writer: Writer, { kind, subject }: DraftPlace): void {
  change(writer, "DELETE FROM draft WHERE kind = @kind AND subject = @subject", { kind, subject });
}

/** Forgets the drafts that nobody has touched since a moment. */
export function removeDraftsBefore(writer: Writer, before: Instant): void {
  change(writer, "DELETE FROM draft WHERE at < @before", { before });
}
