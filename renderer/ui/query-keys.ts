import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { AppointmentId, PatientId, PractitionerId } from "../../shared/ids.ts";
import type { CivilDate } from "../../shared/time.ts";

/** What the page keeps of the main process's answers, and under which name. */
export const queryKeys = {
  clinic: ["clinic"],
  days: ["day"],
  day: (day: CivilDate | null) => ["day", day],
  week: (from: CivilDate | null, practitionerId: PractitionerId | null) => ["day", "week", from, practitionerId],
  month: (month: CivilDate | null, hidden: readonly string[]) => ["day", "month", month, ...hidden],
  agenda: (from: CivilDate | null, days: number) => ["day", "agenda", from, days],
  suggestions: ["suggestion"],
  freeSlots: ["suggestion", "free"],
  patients: ["patients"],
  patientCards: ["patientCard"],
  patientCard: (patientId: PatientId) => ["patientCard", patientId],
  duplicates: ["duplicates"],
  connection: ["connection"],
  proofs: ["proofs"],
  health: ["health"],
  calendars: ["calendars"],
  queue: ["queue"],
  held: ["held"],
  clashes: ["clashes"],
  changes: ["changes"],
  answers: ["answers"],
  declined: ["declined"],
  setAside: ["setAside"],
  jobs: ["jobs"],
  desks: ["desks"],
  deskNews: ["deskNews"],
  draft: (kind: string, subject: string) => ["draft", kind, subject],
  receipts: ["receipt"],
  receipt: (appointmentId: AppointmentId) => ["receipt", appointmentId],
} as const;

/** What to read again after each broadcast. */
export const STALE_AFTER: Readonly<Record<BroadcastName, readonly (readonly string[])[]>> = {
  clinicChanged: [
    queryKeys.proofs,
    queryKeys.clinic,
    queryKeys.days,
    queryKeys.suggestions,
    queryKeys.answers,
  ],
  dayChanged: [
    queryKeys.patientCards,
    queryKeys.clashes,
    queryKeys.days,
    queryKeys.suggestions,
    queryKeys.receipts,
    queryKeys.declined,
  ],
  patientsChanged: [
    queryKeys.patients,
    queryKeys.patientCards,
    queryKeys.duplicates,
    queryKeys.days,
    queryKeys.clinic,
  ],
  queueChanged: [
    queryKeys.health,
    queryKeys.queue,
    queryKeys.held,
    queryKeys.clashes,
    queryKeys.connection,
    queryKeys.receipts,
    queryKeys.declined,
  ],
  connectionChanged: [
    queryKeys.health,
    queryKeys.proofs,
    queryKeys.connection,
    queryKeys.calendars,
    queryKeys.receipts,
    queryKeys.setAside,
  ],
  changesChanged: [queryKeys.changes],
  jobsChanged: [queryKeys.jobs],
  desksChanged: [queryKeys.desks, queryKeys.deskNews, queryKeys.health],
};
