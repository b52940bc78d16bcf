import { assertNever } from "../../shared/assert.ts";
import type { SaveOutcome, SavePdfInput } from "../../shared/ipc/exports.ts";
import { dayOf, instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { countPdfPages } from "./count-pdf-pages.ts";
import type { Paper } from "./paper.ts";

/** Saves what the page has laid out for printing as a PDF, where a person wants it. Audited. */
export async function savePdf(paper: Paper, input: SavePdfInput): Promise<SaveOutcome> {
  const { desk } = paper;
  const content = await paper.printPdf(input.paper);
  if (content === undefined) return { kind: "notSaved", because: "noWindow" };
  const now = instantNow(desk.clock);
  const today = dayOf(now, getClinic(desk.store.reader).zone);
  const saving = await paper.saveFile({ suggestedName: nameOf(input.of, today), content });
  if (saving.kind !== "saved") return saving;
  desk.store.write((writer) =>
    appendAudit(writer, { at: now, deskId: desk.deskId, act: `exported:${input.of.kind}`, subjectId: null }),
  );
  return { ...saving, count: countPdfPages(content) };
}

function nameOf(of: SavePdfInput["of"], today: string): string {
  switch (of.kind) {
    case "daySheet":
      return `day-sheet-${of.day}.pdf`;
    case "slip":
      return `appointment-${today}.pdf`;
    default:
      return assertNever(of);
  }
}
