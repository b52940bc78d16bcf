import { AppointmentId, type GoogleCalendarId, PatientId, ServiceId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { type Instant, instantNow } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { acceptClash } from "../store/accepted-clashes.ts";
import { findAppointment, insertAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { foldName } from "../store/fold-name.ts";
import { type Link, saveLink } from "../store/links.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { findPractitionerByCalendar } from "../store/practitioners.ts";
import { findService, insertService, listServices } from "../store/services.ts";
import type { Writer } from "../store/sql.ts";
import { putIntoSeries } from "../store/visit-series.ts";
import { readParts, syncedFieldsOf } from "./appointment-parts.ts";
import { identityOf } from "./event-id.ts";
import { restDigest } from "./event-mapping.ts";
import { openSealed, type SealedWords, type ToldProperties } from "./event-properties.ts";
import { asLastWritten, fromGoogleEvent } from "./read-event.ts";
import type { SyncContext } from "./sync-context.ts";
import { tellUnlinked } from "./take-change.ts";
import { takeWords, oweAnew } from "./take-patient.ts";

/** What an event on a linked calendar is to a desk that does not know its appointment. */
export type Adoption =
  /** The appointment, its patient and its link are here now. */
  | { readonly kind: "adopted" }
  /** The same, but its event has become one that an appointment cannot be (MG7). */
  | { readonly kind: "adoptedUnlinked" }
  /** A desk made it that has another clinic key: nothing of it can be read but its time. */
  | { readonly kind: "otherKey" }
  /** Not an event of a desk, or not one that an appointment can be. */
  | { readonly kind: "notOurs" };

/** What adopting works with. */
export type AdoptingContext = Pick<SyncContext, "clock" | "newId" | "deskId" | "account" | "sealer">;

interface Sighting {
  readonly calendarId: GoogleCalendarId;
  readonly event: GoogleEvent;
}

/**
 * Makes an appointment that another desk booked known here, with its patient, under the same ids (MD1). The calendar says whose
 * it is. The service is found by its id, then by its name, and otherwise added; a patient known by id stays as they are, two
 * of the same name stay two. Only the event whose id the appointment makes counts: a copy of it is somebody else's. Where the
 * event has become recurring or all-day meanwhile, the appointment is here as a desk wrote it last, without it (MG7). Part of the
 * caller's transaction.
 */
export function adoptAppointment(writer: Writer, context: AdoptingContext, sighting: Sighting): Adoption {
  const { calendarId, event } = sighting;
  const practitioner = findPractitionerByCalendar(writer, calendarId);
  const reading = fromGoogleEvent(event, getClinic(writer).zone);
  const identity = identityOf(event.id);
  const isOdd = reading.kind === "unrepresentable";
  const said = isOdd ? asLastWritten(event) : reading.kind === "present" ? reading : undefined;
  if (practitioner === undefined || identity === undefined || said === undefined) return { kind: "notOurs" };
  const { told, fields } = said;
  if (told.appointmentId !== identity.appointmentId) return { kind: "notOurs" };
  if (findAppointment(writer, identity.appointmentId) !== undefined) return { kind: "notOurs" };
  const sealed = openSealed(event, context.sealer);
  if (sealed.kind === "closed") return { kind: "otherKey" };

  const { words } = sealed;
  const now = instantNow(context.clock);
  const createdAt = told.createdAt ?? told.statusAt ?? now;
  const { patientId, isStale } = patientOf(writer, context, { told, words, createdAt });
  const appointment: Appointment = {
    id: identity.appointmentId,
    patientId,
    practitionerId: practitioner.id,
    serviceId: serviceOf(writer, context, { told, words }),
    ...fields,
    note: fields.note ?? words.note ?? "",
    // Cancelled is an event that is gone; one that stands is booked at the least.
    status: told.status === undefined || told.status === "cancelled" ? "booked" : told.status,
    statusAt: told.statusAt ?? createdAt,
    version: told.version ?? 1,
    deskId: told.deskId ?? context.deskId,
    createdAt,
    updatedAt: now,
  };
  insertAppointment(writer, appointment);
  if (words.series !== undefined)
    putIntoSeries(writer, { appointmentId: appointment.id, seriesId: words.series });
  appendAudit(writer, { at: now, deskId: context.deskId, act: "adopted", subjectId: appointment.id });
  const { generation } = identity;
  const state = isOdd ? "unlinked" : "linked";
  linkTo(writer, context, { appointment, sighting, generation, told, state });
  for (const other of told.accepted) {
    const withId = AppointmentId.safeParse(other);
    if (withId.success) acceptClash(writer, { appointmentId: appointment.id, withId: withId.data, at: now });
  }
  // One that told of its cancellation and was brought back in Google is to tell every desk that it takes place.
  if (isStale || told.status === "cancelled") oweAnew(writer, context, appointment.id);
  if (!isOdd) return { kind: "adopted" };
  tellUnlinked({ writer, context, appointment, now }, "notRepresentable");
  return { kind: "adoptedUnlinked" };
}

interface Told {
  readonly told: ToldProperties;
  readonly words: SealedWords;
}

function patientOf(
  writer: Writer,
  context: AdoptingContext,
  { told, words, createdAt }: Told & { readonly createdAt: Instant },
): { readonly patientId: PatientId; readonly isStale: boolean } {
  const id = told.patientId ?? PatientId.parse(context.newId());
  const { isStale } = takeWords(writer, context, { patientId: id, words, createdAt });
  return { patientId: keptPatientId(writer, id), isStale };
}

/** What a service is called whose name the other desk did not seal. */
const NAMELESS = { name: "Other", durationMinutes: 30 };

function serviceOf(writer: Writer, context: AdoptingContext, { told, words }: Told): ServiceId {
  if (told.serviceId !== undefined && findService(writer, told.serviceId) !== undefined)
    return told.serviceId;
  const wanted = words.service ?? NAMELESS;
  const same = listServices(writer).find(({ name }) => foldName(name) === foldName(wanted.name));
  if (same !== undefined) return same.id;
  // "Other" is made once, whichever services it stands for.
  const id = (words.service && told.serviceId) ?? ServiceId.parse(context.newId());
  insertService(writer, { ...wanted, id });
  appendAudit(writer, {
    at: instantNow(context.clock),
    deskId: context.deskId,
    act: "serviceAdopted",
    subjectId: id,
  });
  return id;
}

/** Both sides agree on what the event says: nothing is owed. */
function linkTo(
  writer: Writer,
  context: AdoptingContext,
  adopted: {
    readonly appointment: Appointment;
    readonly sighting: Sighting;
    readonly generation: number;
    readonly told: ToldProperties;
    readonly state: Link["state"];
  },
): void {
  const { appointment, sighting, generation, told, state } = adopted;
  const { calendarId, event } = sighting;
  const parts = readParts(writer, appointment.id);
  const rest = restDigest({ ...parts, accountEmail: context.account.email });
  saveLink(writer, {
    appointmentId: appointment.id,
    accountId: context.account.id,
    calendarId,
    eventId: event.id,
    generation,
    state,
    etag: event.etag ?? null,
    agreed: {
      fields: syncedFieldsOf(appointment),
      rest,
      version: appointment.version,
      amongDesks: {
        stamp: told.stamps[0] ?? "",
        status: appointment.status,
        statusAt: appointment.statusAt,
        accepted: [...told.accepted],
      },
    },
    attempts: [],
    raw: event,
    leaving: null,
  });
}
