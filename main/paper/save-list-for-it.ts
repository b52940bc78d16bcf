import type { SaveListForItInput, SaveOutcome } from "../../shared/ipc/exports.ts";
import { dayOf, instantNow } from "../../shared/time.ts";
import { exportParked, exportUnsent } from "../clinic/export-owed.ts";
import { getClinic } from "../store/clinic.ts";
import { BYTE_ORDER_MARK } from "./csv-rows.ts";
import type { Paper } from "./paper.ts";

/** Saves the list for whoever looks after the computers, without anybody's name, where a person wants it. Audited. */
export async function saveListForIt(paper: Paper, { about }: SaveListForItInput): Promise<SaveOutcome> {
  const { desk } = paper;
  const today = dayOf(instantNow(desk.clock), getClinic(desk.store.reader).zone);
  const { text, count } = about === "refused" ? exportParked(desk) : exportUnsent(desk);
  const saving = await paper.saveFile({
    suggestedName: `google-${about}-${today}.csv`,
    content: BYTE_ORDER_MARK + text,
  });
  return saving.kind === "saved" ? { ...saving, count } : saving;
}
