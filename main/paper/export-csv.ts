import { setImmediate as letOthersGo } from "node:timers/promises";
import { assertNever } from "../../shared/assert.ts";
import type { ExportCsvInput, SaveOutcome } from "../../shared/ipc/exports.ts";
import { addDays, type CivilDate, dayOf, instantNow, wallTimeAt } from "../../shared/time.ts";
import type { Job } from "../jobs.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { countVisitRows, listPatientRows, listVisitRows } from "../store/export-rows.ts";
import { countPatients } from "../store/patients.ts";
import { listPractitioners } from "../store/practitioners.ts";
import { listServices } from "../store/services.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { BYTE_ORDER_MARK, csvRows } from "./csv-rows.ts";
import type { Paper } from "./paper.ts";
import { visitCells } from "./visit-cells.ts";
import { writeWorkingWeek } from "./write-working-week.ts";

/** A slice is written within a few milliseconds; then others have their turn. */
const PATIENTS_AT_ONCE = 500;
const DAYS_AT_ONCE = 7;

/** The columns as the import names them (docs/import.md). */
const HEADS = {
  practitioners: ["name", "colour", "email", "days", "hours"],
  services: ["name", "minutes"],
  patients: ["name", "phone", "birth_date", "note"],
  appointments: [
    "date",
    "start",
    "end",
    "patient",
    "patient_phone",
    "patient_birth_date",
    "practitioner",
    "service",
    "status",
    "note",
  ],
} as const;

type Rows = readonly (readonly string[])[];

/**
 * Saves practitioners, services, patients or visits as a CSV file that the import reads, where a person wants it. Long ones are
 * written in slices, as a job that can be stopped. Audited.
 */
export async function exportCsv(paper: Paper, input: ExportCsvInput): Promise<SaveOutcome> {
  const { desk } = paper;
  const written = await writeRows(paper, input);
  if (written === undefined) return { kind: "givenUp" };
  const text = BYTE_ORDER_MARK + csvRows([HEADS[input.kind]]) + written.text;
  const now = instantNow(desk.clock);
  const today = dayOf(now, getClinic(desk.store.reader).zone);
  const saving = await paper.saveFile({ suggestedName: `${input.kind}-${today}.csv`, content: text });
  if (saving.kind !== "saved") return saving;
  desk.store.write((writer) =>
    appendAudit(writer, { at: now, deskId: desk.deskId, act: `exported:${input.kind}`, subjectId: null }),
  );
  return { ...saving, count: written.count };
}

interface Written {
  readonly text: string;
  readonly count: number;
}

/** undefined: somebody stopped it. */
async function writeRows(paper: Paper, input: ExportCsvInput): Promise<Written | undefined> {
  const { reader } = paper.desk.store;
  switch (input.kind) {
    case "practitioners":
      return whole(
        listPractitioners(reader).map(({ id, name, colour, email }) => {
          const { days, hours } = writeWorkingWeek(listWorkingHoursOf(reader, id));
          return [name, colour, email ?? "", days, hours];
        }),
      );
    case "services":
      return whole(listServices(reader).map(({ name, durationMinutes }) => [name, String(durationMinutes)]));
    case "patients":
      return paper.jobs.run(
        { kind: "exportPatients", total: countPatients(reader), isCancellable: true },
        (job) => inSlices(job, patientSlices(paper)),
      );
    case "appointments": {
      const { practitionerId } = input;
      const span = { from: wallTimeAt(input.from, 0), to: wallTimeAt(addDays(input.to, 1), 0) };
      const total = countVisitRows(reader, { ...span, practitionerId });
      return paper.jobs.run({ kind: "exportAppointments", total, isCancellable: true }, (job) =>
        inSlices(job, visitSlices(paper, input)),
      );
    }
    default:
      return assertNever(input);
  }
}

function whole(rows: Rows): Written {
  return { text: csvRows(rows), count: rows.length };
}

async function inSlices(job: Job, slices: Iterable<Rows>): Promise<Written | undefined> {
  const texts: string[] = [];
  let count = 0;
  for (const rows of slices) {
    texts.push(csvRows(rows));
    count += rows.length;
    job.progress(count);
    await letOthersGo();
    if (job.isCancelled()) return undefined;
  }
  return { text: texts.join(""), count };
}

function* patientSlices({ desk }: Paper): Generator<Rows> {
  let after = 0;
  for (;;) {
    const patients = listPatientRows(desk.store.reader, { after, limit: PATIENTS_AT_ONCE });
    const last = patients.at(-1);
    if (last === undefined) return;
    after = last.row;
    yield patients.map(({ name, phone, birthDate, note }) => [name, phone ?? "", birthDate ?? "", note]);
  }
}

function* visitSlices(
  { desk }: Paper,
  { from, to, practitionerId }: Extract<ExportCsvInput, { kind: "appointments" }>,
): Generator<Rows> {
  for (let day: CivilDate = from; day <= to; day = addDays(day, DAYS_AT_ONCE)) {
    const end = addDays(day, DAYS_AT_ONCE);
    const visits = listVisitRows(desk.store.reader, {
      from: wallTimeAt(day, 0),
      to: wallTimeAt(end > to ? addDays(to, 1) : end, 0),
      practitionerId,
    });
    if (visits.length > 0) yield visits.map(visitCells);
  }
}
