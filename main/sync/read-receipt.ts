import { z } from "zod";
import type { GoogleAccountView } from "../../shared/ipc/google.ts";
import type {
  ReadReceiptInput,
  ReadReceiptOutcome,
  ReceiptStep,
  ReceiptWait,
} from "../../shared/ipc/receipt.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { Instant } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { findCalendarState } from "../store/calendar-states.ts";
import { findConflict } from "../store/conflicts.ts";
import { findForeignEvent } from "../store/foreign-events.ts";
import { findHeldChange } from "../store/held-changes.ts";
import { findLink, type Link } from "../store/links.ts";
import { findOwed, type OutboxEntry } from "../store/outbox.ts";
import { getPractitioner } from "../store/practitioners.ts";
import { readReceiptRow, type Receipt } from "../store/receipts.ts";
import type { Reader } from "../store/sql.ts";
import { isKnownDeleted, readParts } from "./appointment-parts.ts";
import { titleInGoogle } from "./title-in-google.ts";
import { eventMoment } from "./event-moment.ts";

/** What a receipt is read from. */
export interface ReceiptParts {
  readonly reader: Reader;
  readonly account: { readonly view: () => GoogleAccountView };
}

/**
 * How far one appointment has got: saved here, sent, accepted by Google, seen back through a pull; or what it waits for. Also
 * the title somebody gave its event (MG7).
 */
export function readReceipt(parts: ReceiptParts, { appointmentId }: ReadReceiptInput): ReadReceiptOutcome {
  const { reader } = parts;
  const appointment = findAppointment(reader, appointmentId);
  if (appointment === undefined) return { kind: "noSuchAppointment" };
  const way: Way = {
    reader,
    account: parts.account.view().kind,
    appointment,
    link: findLink(reader, appointmentId),
    owed: findOwed(reader, appointmentId),
    noted: readReceiptRow(reader, appointmentId),
  };
  const steps = stepsOf(way);
  return {
    kind: "receipt",
    receipt: {
      saved: appointment.updatedAt,
      ...steps,
      eventChangedAt: changedAt(way.link),
      waitsFor: waitOf(way, steps),
      titleInGoogle: titleInGoogle(readParts(reader, appointmentId), way.link),
      canOpen: canOpen(way),
    },
  };
}

interface Way {
  readonly reader: Reader;
  readonly account: GoogleAccountView["kind"];
  readonly appointment: Appointment;
  readonly link: Link | undefined;
  readonly owed: OutboxEntry | undefined;
  readonly noted: Receipt;
}

interface Steps {
  readonly sent: ReceiptStep;
  readonly accepted: ReceiptStep;
  readonly seenBack: ReceiptStep;
}

const WAITING: ReceiptStep = { kind: "waiting" };

function stepsOf({ reader, appointment, link, owed, noted }: Way): Steps {
  const { sentAt, sentVersion, acceptedAt } = noted;
  if (owed !== undefined) {
    const isOnItsWay = owed.state === "inFlight" && sentVersion === appointment.version;
    return { sent: isOnItsWay ? done(sentAt) : WAITING, accepted: WAITING, seenBack: WAITING };
  }
  if (link === undefined || link.state === "unlinked" || !isSettled(link))
    return { sent: WAITING, accepted: WAITING, seenBack: WAITING };
  // That an event is gone is proven by any pull: a full one does not bring what was deleted.
  const seenAt = isKnownDeleted(link) ? provenAt(reader, link) : noted.seenAt;
  const isSeen = seenAt !== null && (acceptedAt === null || seenAt >= acceptedAt);
  return { sent: done(sentAt), accepted: done(acceptedAt), seenBack: isSeen ? done(seenAt) : WAITING };
}

function provenAt(reader: Reader, { calendarId }: Link): Instant | null {
  return findCalendarState(reader, calendarId)?.lastProvenAt ?? null;
}

/** Whether Google holds the event, or is known to hold none any more. */
function isSettled(link: Link): boolean {
  return link.agreed !== null || isKnownDeleted(link);
}

function done(at: Instant | null): ReceiptStep {
  return { kind: "done", at };
}

function waitOf(way: Way, { seenBack }: Steps): ReceiptWait | null {
  const { reader, account, appointment, link, owed } = way;
  const { id, practitionerId, status } = appointment;
  if (findConflict(reader, id) !== undefined || findHeldChange(reader, id) !== undefined)
    return "waitingForChoice";
  if (link?.state === "unlinked" && status !== "cancelled") return "letGo";
  if (owed === undefined) {
    if (link === undefined || !isSettled(link))
      return status === "cancelled" || getPractitioner(reader, practitionerId).calendarId !== null
        ? null
        : "noCalendar";
    return seenBack.kind === "done" ? null : "nextLook";
  }
  if (account === "signInAgain") return "signInAgain";
  if (account !== "connected") return "notConnected";
  if (owed.reason !== null) return owed.reason;
  if (owed.state === "parked") return "refusedByGoogle";
  return owed.state === "inFlight" ? "beingSent" : "itsTurn";
}

const Shown = z.looseObject({ htmlLink: z.string() });

function changedAt(link: Link | undefined): Instant | null {
  return eventMoment(link?.raw, "updated") ?? null;
}

function canOpen({ reader, link }: Way): boolean {
  if (link === undefined || (link.state === "linked" && isKnownDeleted(link))) return false;
  const foreign = findForeignEvent(reader, link);
  return foreign === undefined ? Shown.safeParse(link.raw).success : foreign.address !== null;
}
