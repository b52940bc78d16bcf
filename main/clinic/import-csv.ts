import { setImmediate as nextTurn } from "node:timers/promises";
import { assertNever } from "../../shared/assert.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { ImportCsvInput, ImportKind, ImportOutcome } from "../../shared/ipc/imports.ts";
import type { JobKind } from "../../shared/ipc/jobs.ts";
import type { Job, Jobs } from "../jobs.ts";
import { findClinic } from "../store/clinic.ts";
import type { Writer } from "../store/sql.ts";
import { sayIn } from "../words/say.ts";
import type { Desk } from "./desk.ts";
import { appointmentRows } from "./import-appointments.ts";
import { patientRows } from "./import-patients.ts";
import { practitionerRows } from "./import-practitioners.ts";
import { openImport, type OpenImport } from "./import-rows.ts";
import { serviceRows } from "./import-services.ts";

/** A transaction takes on no more rows after so many milliseconds, or so many rows: in between the desk answers. */
const SLICE_MS = 25;
const MOST_A_SLICE = 200;

const JOBS: Readonly<Record<ImportKind, JobKind>> = {
  practitioners: "importPractitioners",
  services: "importServices",
  patients: "importPatients",
  appointments: "importAppointments",
};

const TOLD: Readonly<Record<ImportKind, readonly BroadcastName[]>> = {
  practitioners: ["clinicChanged", "dayChanged"],
  services: ["clinicChanged"],
  patients: ["clinicChanged", "patientsChanged"],
  appointments: ["dayChanged"],
};

/**
 * Takes the rows of a CSV file (docs/import.md lists the columns) as a job, some rows a transaction. Good rows are kept, bad ones
 * are answered with their line and a reason; the same file a second time adds nothing, so that one that was stopped goes on.
 */
export async function importCsv(
  { jobs, ...desk }: Desk & { readonly jobs: Jobs },
  input: ImportCsvInput,
): Promise<ImportOutcome> {
  if (findClinic(desk.store.reader) === undefined) return { kind: "clinicNotSetUp" };
  const opened = openFile(desk, input);
  if (opened.kind === "notReadable") return { kind: "notReadable", reason: saidIn(input)(opened.why) };
  const { file } = opened;
  const kind = JOBS[input.kind];
  await jobs.run({ kind, total: file.total, isCancellable: true }, (job) => takeAll(desk, file, job));
  const { added, owed } = file.taken();
  if (added > 0) TOLD[input.kind].forEach(desk.announce);
  if (owed) {
    desk.announce("queueChanged");
    desk.wake();
  }
  return outcomeOf(file, input);
}

async function takeAll({ store, clock }: Desk, file: OpenImport, job: Job): Promise<void> {
  while (file.done() < file.total && !job.isCancelled()) {
    const [begunAt, before] = [clock.now(), file.done()];
    const isEnough = () => clock.now() - begunAt >= SLICE_MS || file.done() - before >= MOST_A_SLICE;
    store.write((writer) => file.take(writer, isEnough));
    job.progress(file.done());
    await nextTurn();
  }
}

/** The same, whole and in the caller's transaction; announces nothing. */
export function importCsvIn(desk: Desk, writer: Writer, input: ImportCsvInput): ImportOutcome {
  if (findClinic(writer) === undefined) return { kind: "clinicNotSetUp" };
  const opened = openFile(desk, input);
  if (opened.kind === "notReadable") return { kind: "notReadable", reason: saidIn(input)(opened.why) };
  opened.file.take(writer, () => false);
  return outcomeOf(opened.file, input);
}

function openFile(desk: Desk, { kind, text }: ImportCsvInput): ReturnType<typeof openImport> {
  switch (kind) {
    case "practitioners":
      return openImport(desk, text, practitionerRows);
    case "services":
      return openImport(desk, text, serviceRows);
    case "patients":
      return openImport(desk, text, patientRows);
    case "appointments":
      return openImport(desk, text, appointmentRows);
    default:
      return assertNever(kind);
  }
}

function saidIn({ language }: ImportCsvInput) {
  return sayIn(language ?? "en");
}

function outcomeOf(file: OpenImport, input: ImportCsvInput): ImportOutcome {
  const say = saidIn(input);
  const { added, alreadyThere, bad } = file.taken();
  return {
    kind: "imported",
    added,
    alreadyThere,
    bad: bad.map(({ line, why }) => ({ line, reason: say(why) })),
    left: file.total - file.done(),
  };
}
