import { assertNever } from "../../shared/assert.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { ImportCsvInput, ImportOutcome } from "../../shared/ipc/imports.ts";
import { findClinic } from "../store/clinic.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { importAppointments } from "./import-appointments.ts";
import { importPatients } from "./import-patients.ts";
import { importPractitioners } from "./import-practitioners.ts";
import { importServices } from "./import-services.ts";
import type { RowsOutcome } from "./import-rows.ts";
import { type Say, sayIn } from "../words/say.ts";

/** What an import leaves to be told once it is committed. */
export interface Imported {
  readonly outcome: ImportOutcome;
  readonly announce: readonly BroadcastName[];
  /** Whether Google is owed something new. */
  readonly owed: boolean;
}

/**
 * Takes the rows of a CSV file (docs/import.md lists the columns). Good rows are kept in one transaction, bad ones are answered
 * with their line and a reason; the same file a second time adds nothing.
 */
export function importCsv(desk: Desk, input: ImportCsvInput): ImportOutcome {
  const { outcome, announce, owed } = desk.store.write((writer) => importCsvIn(desk, writer, input));
  if (outcome.kind !== "imported" || outcome.added === 0) return outcome;
  announce.forEach(desk.announce);
  if (owed) desk.wake();
  return outcome;
}

/** The same as part of the caller's transaction; announces nothing. */
export function importCsvIn(desk: Desk, writer: Writer, input: ImportCsvInput): Imported {
  const { outcome, ...told } = importRowsOf(desk, writer, input);
  return { ...told, outcome: inWords(outcome, sayIn(input.language ?? "en")) };
}

interface RowsImported extends Omit<Imported, "outcome"> {
  readonly outcome: RowsOutcome | Extract<ImportOutcome, { kind: "clinicNotSetUp" }>;
}

function inWords(outcome: RowsImported["outcome"], say: Say): ImportOutcome {
  switch (outcome.kind) {
    case "imported":
      return { ...outcome, bad: outcome.bad.map(({ line, why }) => ({ line, reason: say(why) })) };
    case "notReadable":
      return { kind: "notReadable", reason: say(outcome.why) };
    case "clinicNotSetUp":
      return outcome;
    default:
      return assertNever(outcome);
  }
}

function importRowsOf(desk: Desk, writer: Writer, { kind, text }: ImportCsvInput): RowsImported {
  if (findClinic(writer) === undefined)
    return { outcome: { kind: "clinicNotSetUp" }, announce: [], owed: false };
  switch (kind) {
    case "practitioners":
      return {
        outcome: importPractitioners(desk, writer, text),
        announce: ["clinicChanged", "dayChanged"],
        owed: false,
      };
    case "services":
      return { outcome: importServices(desk, writer, text), announce: ["clinicChanged"], owed: false };
    case "patients":
      return {
        outcome: importPatients(desk, writer, text),
        announce: ["clinicChanged", "patientsChanged"],
        owed: false,
      };
    case "appointments": {
      const { outcome, owed } = importAppointments(desk, writer, text);
      return { outcome, announce: owed ? ["dayChanged", "queueChanged"] : ["dayChanged"], owed };
    }
    default:
      return assertNever(kind);
  }
}
