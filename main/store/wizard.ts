import { z } from "zod";
import { KeepWizardInput } from "../../shared/ipc/wizard.ts";
import { findSetting, keepSetting } from "./settings.ts";
import type { Reader, Writer } from "./sql.ts";

const KEY = "wizard";

/** Where setting the clinic up stands at this desk: closed, at the second step, where nobody ever began or only a newer program can read it. */
export function readWizardPlace(reader: Reader): KeepWizardInput {
  const kept = z.string().transform(asJson).pipe(KeepWizardInput).safeParse(findSetting(reader, KEY));
  return kept.data ?? { isOpen: false, step: "practitioners" };
}

/** Keeps where it stands. */
export function keepWizardPlace(writer: Writer, { isOpen, step }: KeepWizardInput): void {
  keepSetting(writer, { key: KEY, value: JSON.stringify({ isOpen, step }) });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
