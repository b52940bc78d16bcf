import { AppointmentStatus, LONGEST_MINUTES, type Appointment } from "../../shared/model/appointment.ts";
import type { Clinic, Practitioner, Service } from "../../shared/model/clinic.ts";
import { minutesBetween, readWallTime, wallTimeAt, type Instant, type WallTime } from "../../shared/time.ts";
import { foldName } from "../store/fold-name.ts";
import type { PatientIdentity } from "../store/patients.ts";
import { listPractitioners } from "../store/practitioners.ts";
import { listServices } from "../store/services.ts";
import type { Reader } from "../store/sql.ts";
import { readNamesakes, type Namesakes } from "./namesakes.ts";
import { readCivilDate } from "./read-civil-date.ts";
import type { CsvRow } from "./read-csv.ts";
import { readPhone } from "./read-phone.ts";
import { readTimeOfDay } from "./read-time-of-day.ts";
import type { Span } from "./span.ts";
import type { MainWord } from "../words/main-words.ts";
import type { Sentence } from "../words/say.ts";

type Column =
  | "date"
  | "start"
  | "end"
  | "patient"
  | "patient_phone"
  | "patient_birth_date"
  | "practitioner"
  | "service"
  | "status"
  | "note";

/** Whom and what the rows of a file speak of. */
export interface Book {
  readonly clinic: Clinic;
  readonly namesakes: Namesakes;
  readonly practitioners: ReadonlyMap<string, Practitioner>;
  readonly services: ReadonlyMap<string, Service>;
}

/** An appointment as a row gives it. */
export interface AppointmentRow {
  readonly fields: Omit<Appointment, "id" | "statusAt" | "version" | "deskId" | "createdAt" | "updatedAt">;
  readonly span: Span;
}

interface Bad {
  readonly kind: "bad";
  readonly why: Sentence;
}

/** Reads once what every row is compared with. */
export function readBook(reader: Reader, clinic: Clinic): Book {
  return {
    clinic,
    namesakes: readNamesakes(reader),
    practitioners: new Map(listPractitioners(reader).map((one) => [foldName(one.name), one])),
    services: new Map(listServices(reader).map((one) => [foldName(one.name), one])),
  };
}

/** Reads one row of an appointments file, or gives what is wrong with it. No patient is named in it. */
export function readAppointmentRow(
  { cell }: CsvRow<Column>,
  book: Book,
): { readonly kind: "row"; readonly row: AppointmentRow } | Bad {
  const time = readTime({ date: cell("date"), start: cell("start"), end: cell("end") }, book.clinic);
  if (time.kind === "bad") return time;
  const patient = readPatientOf(
    { name: cell("patient"), phone: cell("patient_phone"), birthDate: cell("patient_birth_date") },
    book,
  );
  if (patient.kind === "bad") return patient;
  const practitioner = book.practitioners.get(foldName(cell("practitioner")));
  if (practitioner === undefined) return bad("row.noPractitioner");
  const service = book.services.get(foldName(cell("service")));
  if (service === undefined) return bad("row.noService");
  const status = readStatus(cell("status"));
  if (status === undefined) return bad("row.status", { statuses: AppointmentStatus.options.join(", ") });
  const fields = {
    patientId: patient.patient.id,
    practitionerId: practitioner.id,
    serviceId: service.id,
    startsAt: time.startsAt,
    zone: book.clinic.zone,
    fold: 0 as const,
    durationMinutes: minutesBetween(time.span.from, time.span.to),
    status,
    note: cell("note"),
  };
  return { kind: "row", row: { fields, span: time.span } };
}

function bad(word: MainWord, values: NonNullable<Sentence["values"]> = {}): Bad {
  return { kind: "bad", why: { word, values } };
}

type TimeReading = { readonly kind: "time"; readonly startsAt: WallTime; readonly span: Span } | Bad;

function readTime(
  typed: { readonly date: string; readonly start: string; readonly end: string },
  { zone }: Clinic,
): TimeReading {
  const day = readCivilDate(typed.date);
  if (day === undefined) return bad("row.date");
  const start = readTimeOfDay(typed.start);
  const end = readTimeOfDay(typed.end);
  if (start === undefined || start === 24 * 60 || end === undefined) return bad("row.startOrEnd");
  if (end <= start) return bad("row.endsBefore");
  if (end - start > LONGEST_MINUTES) return bad("row.tooLong");
  const startsAt = wallTimeAt(day, start);
  const from = firstPass(startsAt, zone);
  const to = firstPass(wallTimeAt(day, end), zone);
  if (from === undefined || to === undefined) return bad("row.clockGap");
  return { kind: "time", startsAt, span: { from, to } };
}

/** In a repeated hour the first of the two is meant: a file has no way to say which. */
function firstPass(wall: WallTime, zone: Clinic["zone"]): Instant | undefined {
  const reading = readWallTime(wall, zone);
  if (reading.kind === "never") return undefined;
  return reading.kind === "once" ? reading.instant : reading.first;
}

function readPatientOf(
  typed: { readonly name: string; readonly phone: string; readonly birthDate: string },
  { clinic, namesakes }: Book,
): { readonly kind: "patient"; readonly patient: PatientIdentity } | Bad {
  const phone = readPhone(typed.phone, clinic.country);
  if (phone.kind === "none") return bad("row.patientPhone");
  const birthDate = typed.birthDate === "" ? null : readCivilDate(typed.birthDate);
  if (birthDate === undefined) return bad("row.patientBirthDate");
  const candidates = namesakes
    .named(typed.name)
    .filter(({ phoneE164 }) => phone.phoneE164 === null || phoneE164 === phone.phoneE164)
    .filter((patient) => birthDate === null || patient.birthDate === birthDate);
  const [patient] = candidates;
  if (patient === undefined) return bad("row.noPatient");
  if (candidates.some(({ id }) => id !== patient.id)) return bad("row.severalPatients");
  return { kind: "patient", patient };
}

/** Booked where nothing is said; `in room`, `No-Show` and `canceled` are understood. */
function readStatus(text: string): AppointmentStatus | undefined {
  const wanted = text.toLowerCase().replace(/[^a-z]/g, "");
  if (wanted === "") return text === "" ? "booked" : undefined;
  if (wanted === "canceled") return "cancelled";
  return AppointmentStatus.options.find((status) => status.toLowerCase() === wanted);
}
