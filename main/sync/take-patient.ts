import type { PatientId } from "../../shared/ids.ts";
import { type Instant, instantNow } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { findAppointment, getAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { joinCards, partCards } from "../store/join-cards.ts";
import { findLink, type Link, saveLink } from "../store/links.ts";
import { findMerge, keptPatientId, type Merge, saveMerge } from "../store/merged-patients.ts";
import { owe } from "../store/outbox.ts";
import { giveVisits } from "../store/patient-visits.ts";
import { findPatient, getPatient, insertPatient, readChangedAt, updatePatient } from "../store/patients.ts";
import type { Writer } from "../store/sql.ts";
import { lastSeenOf } from "./appointment-parts.ts";
import type { TakingContext } from "./apply-remote-event.ts";
import { openSealed, type SealedWords, toldProperties } from "./event-properties.ts";

/** What an event told of its patient. */
export interface PatientTaken {
  /** Something is known of a patient here that was not before. */
  readonly isNews: boolean;
  /** More is known here than the event says: it is to be written anew. */
  readonly isStale: boolean;
}

const NOTHING: PatientTaken = { isNews: false, isStale: false };

/**
 * Takes in what another desk wrote into an event about its patient (MD7): a name, phone and birth date that were chosen later than
 * those here, and cards that were put together or taken apart later than is known here. What somebody in Google did to the event
 * tells nothing of that. Part of the caller's transaction.
 */
export function takePatient(
  writer: Writer,
  context: TakingContext,
  { link, event }: { readonly link: Link; readonly event: GoogleEvent },
): PatientTaken {
  const { sealer } = context;
  const told = toldProperties(event);
  const seen = lastSeenOf(link);
  const isSeen = seen !== undefined && toldProperties(seen).stamps[0] === told.stamps[0];
  const isOurs = told.writtenBy === undefined || told.writtenBy === context.deskId;
  if (sealer === undefined || isOurs || isSeen || told.patientId === undefined) return NOTHING;
  const appointment = findAppointment(writer, link.appointmentId);
  const sealed = openSealed(event, sealer);
  if (appointment === undefined || sealed.kind === "closed") return NOTHING;
  const taken = takeWords(writer, context, { patientId: told.patientId, words: sealed.words });
  // Whose visit it is shows here as well, where cards were put together or taken apart there.
  const { patientId: from } = getAppointment(writer, appointment.id);
  const to = keptPatientId(writer, told.patientId);
  if (from === to) return taken;
  giveVisits(writer, { from, to, only: [appointment.id] });
  return { ...taken, isNews: true };
}

/** Who comes, as another desk sealed it. */
interface TakenWords {
  readonly patientId: PatientId;
  readonly words: SealedWords;
  /** When the visit was booked, for a patient who is new here; left out: now. */
  readonly createdAt?: Instant;
}

/** Takes in what is sealed in an event, whether or not its visit is known here; its patient is here from now on. */
export function takeWords(
  writer: Writer,
  context: Pick<TakingContext, "clock" | "deskId">,
  { patientId, words, createdAt }: TakenWords,
): PatientTaken {
  const now = instantNow(context.clock);
  const audit = (act: string, subjectId: PatientId): void =>
    appendAudit(writer, { at: now, deskId: context.deskId, act, subjectId });
  const { name, phone, phoneE164, birthDate, changedAt, merges } = words;
  const isNew = findPatient(writer, patientId) === undefined;
  if (isNew) {
    const patient = { id: patientId, name, phone, phoneE164, birthDate, note: "" };
    insertPatient(writer, { ...patient, createdAt: createdAt ?? now });
    audit("patientAdopted", patientId);
  }
  const taken = merges
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .filter((merge) => takeMerge(writer, merge));
  for (const merge of taken) audit("patientMergeTaken", merge.patientId);
  const known = readChangedAt(writer, patientId);
  const isLater = changedAt !== null && (known === null || changedAt > known);
  if (isLater) {
    const before = getPatient(writer, patientId);
    const later = { name, phone, phoneE164, birthDate, note: before.note };
    updatePatient(writer, { before, words: later, changedAt });
    if (!isNew) audit("patientTaken", patientId);
  }
  const isEarlier = known !== null && (changedAt === null || changedAt < known);
  return {
    isNews: isNew || isLater || taken.length > 0,
    isStale: isEarlier || keptPatientId(writer, patientId) !== patientId,
  };
}

/** Gives whether it was news. Of two desks that put the same two cards together the other way round, the later one is followed. */
function takeMerge(writer: Writer, merge: Merge): boolean {
  const { patientId, intoId, at } = merge;
  const known = findMerge(writer, patientId);
  if (known !== undefined && known.at >= at) return false;
  if (intoId === null) {
    partCards(writer, { patientId, at });
    saveMerge(writer, merge, []);
    return true;
  }
  const opposite = findMerge(writer, intoId);
  if (opposite?.intoId === patientId && opposite.at > at) return false;
  // Its other card may be one of somebody who never came here.
  if (findPatient(writer, intoId) === undefined) return false;
  if (opposite?.intoId === patientId) partCards(writer, { patientId: intoId, at });
  partCards(writer, { patientId, at });
  return joinCards(writer, { patientId, intoId, at }) !== undefined;
}

/** Owes Google an event anew that does not say what is known here, though its times and its note are agreed on. */
export function oweAnew(
  writer: Writer,
  context: Pick<TakingContext, "clock">,
  appointmentId: Link["appointmentId"],
): void {
  const link = findLink(writer, appointmentId);
  const { status, version } = getAppointment(writer, appointmentId);
  if (link === undefined || link.agreed === null || link.state !== "linked" || status === "cancelled") return;
  // The rest of what it says is not what was agreed on.
  saveLink(writer, { ...link, agreed: { ...link.agreed, rest: "" } });
  owe(writer, { appointmentId, version, now: instantNow(context.clock) });
}
