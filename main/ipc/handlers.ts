import type { DeskId } from "../../shared/ids.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";
import type { ZoneId } from "../../shared/time.ts";
import { bookAppointment } from "../clinic/book-appointment.ts";
import { cancelAppointment } from "../clinic/cancel-appointment.ts";
import { chooseAnswers } from "../clinic/choose-answers.ts";
import { changeNote } from "../clinic/change-note.ts";
import { chooseLanguage } from "../clinic/choose-language.ts";
import { choosePrivacy } from "../clinic/choose-privacy.ts";
import { discardEntry } from "../clinic/discard-entry.ts";
import { exportParked, exportUnsent } from "../clinic/export-owed.ts";
import { findPatients } from "../clinic/find-patients.ts";
import { importCsv } from "../clinic/import-csv.ts";
import { keepDeclined } from "../clinic/keep-declined.ts";
import { keepBoth } from "../clinic/keep-both.ts";
import { moveAppointment } from "../clinic/move-appointment.ts";
import { readAnswers } from "../clinic/read-answers.ts";
import { putAwayClosedEvents } from "../clinic/put-away-closed-events.ts";
import { readChanges, readOlderChanges } from "../clinic/read-changes.ts";
import { readClashes } from "../clinic/read-clashes.ts";
import { readClinic } from "../clinic/read-clinic.ts";
import { readDay } from "../clinic/read-day.ts";
import { readDeclined } from "../clinic/read-declined.ts";
import { readHeldChanges } from "../clinic/read-held-changes.ts";
import { readQueue } from "../clinic/read-queue.ts";
import { readSetAside } from "../clinic/read-set-aside.ts";
import { registerPatient } from "../clinic/register-patient.ts";
import { resolveConflict } from "../clinic/resolve-conflict.ts";
import { retryEntry } from "../clinic/retry-entry.ts";
import { setStatus } from "../clinic/set-status.ts";
import { setUpClinic } from "../clinic/set-up-clinic.ts";
import { suggestSlot } from "../clinic/suggest-slot.ts";
import { undoChange } from "../clinic/undo-change.ts";
import { undoLastAct } from "../clinic/undo-last-act.ts";
import { bookingHandlers } from "./booking-handlers.ts";
import { healthHandlers, type HealthHandlerParts } from "./health-handlers.ts";
import { googleHandlers } from "./google-handlers.ts";
import { paperHandlers } from "./paper-handlers.ts";
import { patientHandlers } from "./patient-handlers.ts";
import { setUpHandlers } from "./set-up-handlers.ts";
import type { Files } from "../paper/paper.ts";
import { deskHandlers, type DeskHandlerParts, disconnectClinic } from "./desk-handlers.ts";
import type { Jobs } from "../jobs.ts";
import { pageHandlers } from "./page-handlers.ts";
import { findDeskName } from "../joining/desk-names.ts";
import type { ClinicRelay } from "../relay/relay-clinic.ts";
import { applyHeldChanges, keepAndRestore } from "../sync/answer-held-changes.ts";
import { leaveAccount, previewLeave } from "../sync/leave-account.ts";
import { type Linking, linkCalendar } from "../sync/link-calendar.ts";
import { listCalendars } from "../sync/list-calendars.ts";
import { openInGoogle } from "../sync/open-in-google.ts";
import { previewLink } from "../sync/preview-link.ts";
import { putAppointmentBack } from "../sync/put-appointment-back.ts";
import { putTitleBack } from "../sync/put-title-back.ts";
import { visitHandlers } from "./visit-handlers.ts";
import { readConnection } from "../sync/read-connection.ts";
import { readReceipt } from "../sync/read-receipt.ts";
import { findLanguage } from "../store/language.ts";
import { unlinkCalendar } from "../sync/unlink-calendar.ts";
import { viewHandlers } from "./view-handlers.ts";

/** What the page's calls are answered with. */
export interface HandlerParts extends DeskHandlerParts {
  readonly relay: Pick<ClinicRelay, "isConnected" | "wake"> | undefined;
  readonly jobs: Jobs;
  /** Saves files where a person wants them. */
  readonly files: Files;
  readonly health: HealthHandlerParts;
  readonly zoneOfThisComputer: () => ZoneId;
  /** Opens the system's browser; rejects where the address is not allowed. */
  readonly openBrowser: (address: string) => Promise<void>;
}

/** Joins each call of the contract to the one function that does it. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { desk, account, sync, relay, zoneOfThisComputer, openBrowser } = parts;
  const { reader } = desk.store;

  const feed = { reader, deskName: (deskId: DeskId) => findDeskName(reader, deskId) };
  const linking: Linking = {
    desk,
    google: account,
    stopChannelsOf: sync.calendarUnlinked,
  };

  return {
    readClinic: () => readClinic(desk, { zoneOfThisComputer: zoneOfThisComputer() }),
    setUpClinic: (input) => setUpClinic(desk, input),
    choosePrivacy: (input) => choosePrivacy(desk, input),
    readDay: (input) => readDay(desk, input),
    bookAppointment: (input) => bookAppointment(desk, input),
    moveAppointment: (input) => moveAppointment(desk, input),
    cancelAppointment: (input) => cancelAppointment(desk, input),
    setStatus: (input) => setStatus(desk, input),
    changeNote: (input) => changeNote(desk, input),
    suggestSlot: (input) => suggestSlot(desk, input),
    findPatients: (input) => findPatients(desk, input),
    registerPatient: (input) => registerPatient(desk, input),
    ...patientHandlers(desk),
    ...paperHandlers({ desk, jobs: parts.jobs, ...parts.files }),
    importCsv: (input) => importCsv({ ...desk, jobs: parts.jobs }, input),
    readConnection: () => readConnection({ reader, account, sync, relay }),
    connectGoogle: () => account.connect(),
    giveUpSignIn: () => account.giveUp(),
    disconnectGoogle: () => disconnectClinic(parts),
    previewLeave: () => previewLeave({ reader, clock: desk.clock }),
    leaveGoogle: async () => {
      // Channels can be stopped only while the account is connected (CH3).
      await disconnectClinic(parts);
      return leaveAccount(desk);
    },
    listCalendars: () => listCalendars(account, reader),
    previewLink: (input) => previewLink({ reader, clock: desk.clock }, input),
    linkCalendar: (input) => linkCalendar(linking, input),
    unlinkCalendar: (input) => unlinkCalendar(linking, input),
    syncNow: () => {
      relay?.wake();
      sync.networkReturned();
    },
    readQueue: () => readQueue(reader, feed.deskName),
    retryEntry: (input) => retryEntry(desk, input),
    discardEntry: (input) => discardEntry(desk, input),
    exportParked: () => exportParked(desk),
    exportUnsent: () => exportUnsent(desk),
    resolveConflict: (input) => resolveConflict(desk, input),
    readHeldChanges: () => readHeldChanges(desk),
    applyHeldChanges: (input) => applyHeldChanges(desk, input),
    keepAndRestore: (input) => keepAndRestore(desk, input),
    readClashes: () => readClashes(desk),
    keepBoth: (input) => keepBoth(desk, input),
    putAwayClosedEvents: () => putAwayClosedEvents(desk),
    readChanges: () => readChanges(feed),
    readOlderChanges: (input) => readOlderChanges(feed, input),
    undoChange: (input) => undoChange(desk, input),
    undoLastAct: () => undoLastAct(desk),
    readLanguage: () => ({ chosen: findLanguage(reader) }),
    chooseLanguage: (input) => chooseLanguage(desk, input),
    readAnswers: () => readAnswers(reader),
    chooseAnswers: (input) => chooseAnswers(desk, input),
    readDeclined: () => readDeclined(reader),
    keepDeclined: (input) => keepDeclined(desk, input),
    readSetAside: () => readSetAside(reader),
    readReceipt: (input) => readReceipt({ reader, account }, input),
    putTitleBack: (input) => putTitleBack(desk, input),
    putAppointmentBack: (input) => putAppointmentBack(desk, input),
    openInGoogle: (input) => openInGoogle({ reader, openBrowser }, input),
    ...bookingHandlers(desk),
    ...viewHandlers(desk),
    ...googleHandlers(parts),
    ...healthHandlers(parts.health),
    ...pageHandlers({ store: desk.store, jobs: parts.jobs }),
    ...deskHandlers(parts),
    ...visitHandlers(desk),
    ...setUpHandlers(desk),
  };
}
