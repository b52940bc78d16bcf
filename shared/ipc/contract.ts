import { z } from "zod";
import * as acts from "./acts.ts";
import * as answers from "./answers.ts";
import * as appointments from "./appointments.ts";
import type { BroadcastName, CallName } from "./calls.ts";
import * as changes from "./changes.ts";
import * as clashes from "./clashes.ts";
import * as clinic from "./clinic.ts";
import * as desks from "./desks.ts";
import * as drafts from "./drafts.ts";
import * as freeSlots from "./free-slots.ts";
import * as exports from "./exports.ts";
import * as google from "./google.ts";
import * as health from "./health.ts";
import * as held from "./held.ts";
import * as imports from "./imports.ts";
import * as insights from "./insights.ts";
import * as jobs from "./jobs.ts";
import * as language from "./language.ts";
import * as patientCard from "./patient-card.ts";
import * as patients from "./patients.ts";
import * as proofs from "./proofs.ts";
import * as preferences from "./preferences.ts";
import * as queue from "./queue.ts";
import * as receipt from "./receipt.ts";
import * as selfTest from "./self-test.ts";
import * as setAside from "./set-aside.ts";
import * as views from "./views.ts";
import * as usual from "./usual.ts";
import * as visitSeries from "./visit-series.ts";
import * as waitlist from "./waitlist.ts";
import * as setUp from "./set-up.ts";
import * as wizard from "./wizard.ts";
import * as visits from "./visits.ts";

const Nothing = z.void();

interface CallSchema {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Every call once: what goes in, what comes out. Both directions are parsed by the main process. */
export const CONTRACT = {
  readClinic: { input: Nothing, output: clinic.ClinicView },
  setUpClinic: { input: clinic.SetUpClinicInput, output: clinic.SetUpClinicOutcome },
  choosePrivacy: { input: clinic.ChoosePrivacyInput, output: Nothing },
  changeClinic: { input: setUp.ChangeClinicInput, output: setUp.ChangeClinicOutcome },
  addPractitioner: { input: setUp.AddPractitionerInput, output: setUp.AddPractitionerOutcome },
  changePractitioner: { input: setUp.ChangePractitionerInput, output: setUp.ChangePractitionerOutcome },
  retirePractitioner: { input: setUp.RetirePractitionerInput, output: setUp.RetirePractitionerOutcome },
  restorePractitioner: { input: setUp.RestorePractitionerInput, output: setUp.RestoreOutcome },
  orderPractitioners: { input: setUp.OrderPractitionersInput, output: Nothing },
  setWorkingHours: { input: setUp.SetWorkingHoursInput, output: setUp.SetWorkingHoursOutcome },
  addService: { input: setUp.AddServiceInput, output: setUp.AddServiceOutcome },
  changeService: { input: setUp.ChangeServiceInput, output: setUp.ChangeServiceOutcome },
  retireService: { input: setUp.RetireServiceInput, output: setUp.RetireServiceOutcome },
  restoreService: { input: setUp.RetireServiceInput, output: setUp.RestoreOutcome },
  orderServices: { input: setUp.OrderServicesInput, output: Nothing },
  readHours: { input: Nothing, output: setUp.HoursView },
  closeDays: { input: setUp.CloseDaysInput, output: setUp.CloseDaysOutcome },
  reopenDays: { input: setUp.ReopenDaysInput, output: Nothing },
  readExampleEvents: { input: Nothing, output: setUp.ExampleEvents },
  readWizard: { input: Nothing, output: wizard.WizardView },
  keepWizard: { input: wizard.KeepWizardInput, output: Nothing },
  beginPractice: { input: wizard.BeginPracticeInput, output: wizard.BeginPracticeOutcome },
  endPractice: { input: Nothing, output: wizard.EndPracticeOutcome },
  readDay: { input: appointments.ReadDayInput, output: appointments.DayView },
  readWeek: { input: views.ReadWeekInput, output: views.WeekView },
  readMonth: { input: views.ReadMonthInput, output: views.MonthView },
  readAgenda: { input: views.ReadAgendaInput, output: views.AgendaView },
  readViewSettings: { input: Nothing, output: views.ViewSettings },
  keepViewSettings: { input: views.ViewSettings, output: Nothing },
  readInsights: { input: insights.ReadInsightsInput, output: insights.InsightsView },
  bookAppointment: { input: appointments.BookAppointmentInput, output: appointments.BookingOutcome },
  moveAppointment: { input: appointments.MoveAppointmentInput, output: appointments.MoveOutcome },
  cancelAppointment: { input: appointments.CancelAppointmentInput, output: appointments.StatusOutcome },
  findVisit: { input: visits.FindVisitInput, output: visits.FindVisitOutcome },
  giveCancelReason: {
    input: appointments.GiveCancelReasonInput,
    output: appointments.GiveCancelReasonOutcome,
  },
  setStatus: { input: appointments.SetStatusInput, output: appointments.StatusOutcome },
  changeNote: { input: appointments.ChangeNoteInput, output: appointments.ChangeNoteOutcome },
  suggestSlot: { input: appointments.SuggestSlotInput, output: appointments.SlotSuggestion },
  findPatients: { input: patients.FindPatientsInput, output: patients.FindPatientsOutput },
  registerPatient: { input: patients.RegisterPatientInput, output: patients.RegisterPatientOutcome },
  readPatient: { input: patientCard.ReadPatientInput, output: patientCard.ReadPatientOutcome },
  editPatient: { input: patientCard.EditPatientInput, output: patientCard.EditPatientOutcome },
  mergePatients: { input: patientCard.MergePatientsInput, output: patientCard.MergePatientsOutcome },
  readDuplicates: { input: Nothing, output: patientCard.ReadDuplicatesOutput },
  tellPatientsApart: { input: patientCard.TellApartInput, output: Nothing },
  exportCsv: { input: exports.ExportCsvInput, output: exports.SaveOutcome },
  exportIcs: { input: exports.ExportIcsInput, output: exports.SaveOutcome },
  saveListForIt: { input: exports.SaveListForItInput, output: exports.SaveOutcome },
  savePdf: { input: exports.SavePdfInput, output: exports.SaveOutcome },
  importCsv: { input: imports.ImportCsvInput, output: imports.ImportOutcome },
  readConnection: { input: Nothing, output: google.ConnectionView },
  readProofs: { input: Nothing, output: proofs.ProofsView },
  readHealth: { input: Nothing, output: health.HealthView },
  exportHealth: { input: Nothing, output: health.HealthExport },
  runSelfTest: { input: Nothing, output: selfTest.RunSelfTestOutcome },
  copyDatabase: { input: Nothing, output: health.CopyDatabaseOutcome },
  lookAtCalendar: { input: proofs.LookAtCalendarInput, output: proofs.LookAtCalendarOutcome },
  connectGoogle: { input: Nothing, output: google.ConnectGoogleOutcome },
  giveUpSignIn: { input: Nothing, output: Nothing },
  disconnectGoogle: { input: Nothing, output: google.DisconnectGoogleOutcome },
  previewLeave: { input: Nothing, output: google.LeavePreview },
  leaveGoogle: { input: Nothing, output: google.LeaveGoogleOutcome },
  listCalendars: { input: Nothing, output: google.ListCalendarsOutcome },
  previewLink: { input: google.PreviewLinkInput, output: google.LinkPreview },
  linkCalendar: { input: google.LinkCalendarInput, output: google.LinkCalendarOutcome },
  unlinkCalendar: { input: google.UnlinkCalendarInput, output: google.UnlinkCalendarOutcome },
  syncNow: { input: Nothing, output: Nothing },
  readQueue: { input: Nothing, output: queue.QueueView },
  retryEntry: { input: queue.RetryEntryInput, output: queue.RetryEntryOutcome },
  discardEntry: { input: queue.DiscardEntryInput, output: queue.DiscardEntryOutcome },
  exportParked: { input: Nothing, output: queue.OwedExport },
  exportUnsent: { input: Nothing, output: queue.OwedExport },
  resolveConflict: { input: queue.ResolveConflictInput, output: queue.ResolveConflictOutcome },
  readHeldChanges: { input: Nothing, output: held.ReadHeldChangesOutput },
  applyHeldChanges: { input: held.AnswerHeldChangesInput, output: held.ApplyHeldChangesOutcome },
  keepAndRestore: { input: held.AnswerHeldChangesInput, output: held.KeepAndRestoreOutcome },
  readClashes: { input: Nothing, output: clashes.ClashesView },
  noteClashCall: { input: clashes.NoteClashCallInput, output: clashes.NoteClashCallOutcome },
  keepBoth: { input: clashes.KeepBothInput, output: clashes.KeepBothOutcome },
  putAwayClosedEvents: { input: Nothing, output: Nothing },
  readChanges: { input: Nothing, output: changes.ReadChangesOutput },
  readOlderChanges: { input: changes.ReadOlderChangesInput, output: changes.ReadChangesOutput },
  undoChange: { input: changes.UndoChangeInput, output: changes.UndoChangeOutcome },
  undoLastAct: { input: Nothing, output: acts.UndoLastActOutcome },
  readJobs: { input: Nothing, output: jobs.JobsView },
  cancelJob: { input: jobs.CancelJobInput, output: jobs.CancelJobOutcome },
  readPreferences: { input: Nothing, output: preferences.Preferences },
  choosePreferences: { input: preferences.ChoosePreferencesInput, output: Nothing },
  readLanguage: { input: Nothing, output: language.LanguageChoice },
  chooseLanguage: { input: language.LanguageChoice, output: Nothing },
  readAnswers: { input: Nothing, output: answers.AnswerSettings },
  chooseAnswers: { input: answers.AnswerSettings, output: Nothing },
  readDeclined: { input: Nothing, output: answers.ReadDeclinedOutput },
  keepDeclined: { input: answers.KeepDeclinedInput, output: answers.KeepDeclinedOutcome },
  readSetAside: { input: Nothing, output: setAside.ReadSetAsideOutput },
  readReceipt: { input: receipt.ReadReceiptInput, output: receipt.ReadReceiptOutcome },
  putTitleBack: { input: receipt.PutTitleBackInput, output: receipt.PutTitleBackOutcome },
  putAppointmentBack: { input: receipt.PutAppointmentBackInput, output: receipt.PutAppointmentBackOutcome },
  openInGoogle: { input: receipt.OpenInGoogleInput, output: receipt.OpenInGoogleOutcome },
  readDesks: { input: Nothing, output: desks.DesksView },
  readDeskNews: { input: Nothing, output: desks.DeskNews },
  nameDesk: { input: desks.NameDeskInput, output: Nothing },
  createJoinCode: { input: Nothing, output: desks.CreateJoinCodeOutcome },
  withdrawJoinCode: { input: Nothing, output: Nothing },
  joinClinic: { input: desks.JoinClinicInput, output: desks.JoinClinicOutcome },
  recoverClinic: { input: desks.JoinClinicInput, output: desks.RecoverClinicOutcome },
  createRecoveryCode: { input: Nothing, output: desks.CreateRecoveryCodeOutcome },
  revokeDesk: { input: desks.RevokeDeskInput, output: desks.RevokeDeskOutcome },
  putAwayOverruled: { input: Nothing, output: Nothing },
  putAwayRecovered: { input: Nothing, output: Nothing },
  disconnectHere: { input: Nothing, output: Nothing },
  findFreeSlots: { input: freeSlots.FindFreeSlotsInput, output: freeSlots.FreeSlotsPage },
  readWaitlist: { input: Nothing, output: waitlist.ReadWaitlistOutput },
  addWaiting: { input: waitlist.AddWaitingInput, output: waitlist.AddWaitingOutcome },
  fillWaiting: { input: waitlist.FillWaitingInput, output: waitlist.FillWaitingOutcome },
  removeWaiting: { input: waitlist.WaitingInput, output: waitlist.EndWaitingOutcome },
  noteWaitingCall: { input: waitlist.NoteWaitingCallInput, output: Nothing },
  planSeries: { input: visitSeries.PlanSeriesInput, output: visitSeries.PlanSeriesOutput },
  bookSeries: { input: visitSeries.BookSeriesInput, output: visitSeries.BookSeriesOutcome },
  readSeries: { input: visitSeries.ReadSeriesInput, output: visitSeries.ReadSeriesOutput },
  cancelFollowing: { input: visitSeries.CancelFollowingInput, output: visitSeries.CancelFollowingOutcome },
  readUsual: { input: usual.ReadUsualInput, output: usual.ReadUsualOutput },
  readDraft: { input: drafts.DraftPlace, output: drafts.ReadDraftOutput },
  keepDraft: { input: drafts.KeepDraftInput, output: Nothing },
  dropDraft: { input: drafts.DraftPlace, output: Nothing },
} as const satisfies Record<CallName, CallSchema>;

export type CallInput<Name extends CallName> = z.infer<(typeof CONTRACT)[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.infer<(typeof CONTRACT)[Name]["output"]>;

/** What the main process does for each call. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;
};

/**
 * `window.desk`, as the page sees it. A call answers `{ ok: true, value }`, or `{ ok: false, code }` for a fault: only a
 * code crosses, never a text, a stack or a value.
 */
export type DeskApi = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallReply<Name>>;
} & {
  /** Calls back after each broadcast of that name; returns the way to stop. */
  readonly on: (name: BroadcastName, listener: () => void) => () => void;
};

/** The codes a fault may cross with. */
export const FAULT_CODES = [
  "badInput",
  "notAllowed",
  /** This desk was taken out of the clinic. */
  "revoked",
  "diskFull",
  "databaseDamaged",
  /** Another program holds the database. */
  "inUse",
  /** More calls came than a person can make. */
  "tooMany",
  "internal",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export type CallReply<Name extends CallName> =
  | { readonly ok: true; readonly value: CallOutput<Name> }
  | { readonly ok: false; readonly code: FaultCode };
