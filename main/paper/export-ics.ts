import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from "ical-generator";
import type { ExportIcsInput, SaveOutcome } from "../../shared/ipc/exports.ts";
import type { PrivacyMode } from "../../shared/model/clinic.ts";
import { addDays, addMs, type Instant, instantNow, instantOf, wallTimeAt } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { listVisitRows, type VisitRow } from "../store/export-rows.ts";
import { findPractitioner } from "../store/practitioners.ts";
import { eventDescription, eventTitle } from "../sync/event-text.ts";
import type { Paper } from "./paper.ts";

/** Who made the file (RFC 5545, section 3.7.3). */
const PRODUCT = { company: "Clinic Desk", product: "Clinic Desk" };

/**
 * Saves the visits of some days as an iCalendar file (RFC 5545), where a person wants it. It says of the patients what the clinic's
 * privacy mode lets out, unless somebody chose everything, for use inside the clinic. Cancelled visits are left out. Audited.
 */
export async function exportIcs(paper: Paper, input: ExportIcsInput): Promise<SaveOutcome> {
  const { desk } = paper;
  const { reader } = desk.store;
  const { from, to, practitionerId, detail } = input;
  const clinic = getClinic(reader);
  const visits = listVisitRows(reader, {
    from: wallTimeAt(from, 0),
    to: wallTimeAt(addDays(to, 1), 0),
    practitionerId,
  }).filter(({ status }) => status !== "cancelled");
  const now = instantNow(desk.clock);
  const practitioner = practitionerId === null ? undefined : findPractitioner(reader, practitionerId);
  const content = icsOf({
    name: practitioner?.name ?? clinic.name,
    visits,
    privacy: detail === "full" ? "full" : clinic.privacy,
    now,
  });
  const days = from === to ? from : `${from}-${to}`;
  const saving = await paper.saveFile({ suggestedName: `appointments-${days}.ics`, content });
  if (saving.kind !== "saved") return saving;
  desk.store.write((writer) =>
    appendAudit(writer, { at: now, deskId: desk.deskId, act: `exported:ics:${detail}`, subjectId: null }),
  );
  return { ...saving, count: visits.length };
}

/** What a calendar file is made from. */
export interface IcsInput {
  readonly name: string;
  readonly visits: readonly VisitRow[];
  readonly privacy: PrivacyMode;
  readonly now: Instant;
}

/** Visits as an iCalendar text. Moments are written in UTC, so that no reader needs to know the clinic's clock changes. */
export function icsOf({ name, visits, privacy, now }: IcsInput): string {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH });
  for (const visit of visits) {
    const start = instantOf(visit.startsAt, visit.zone, visit.fold);
    const words = {
      patient: { name: visit.patientName, phone: visit.patientPhone },
      service: { name: visit.serviceName },
      note: visit.note,
      privacy,
    };
    const description = eventDescription(words);
    calendar.createEvent({
      id: `${visit.id}@clinic-desk`,
      stamp: now,
      start,
      end: addMs(start, visit.durationMinutes * 60_000),
      summary: eventTitle(words),
      ...(description === undefined ? {} : { description }),
      status: ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
    });
  }
  return calendar.toString();
}
