/*
 * The names of what crosses between the page and the main process, and nothing else: this is all that the preload
 * script imports, so that no schema library is bundled into it. contract.ts gives each name its shapes and does not
 * compile when a name is missing here or there.
 */

/** What the page can ask of the main process. Imperative. */
export const CALLS = [
  "readClinic",
  "setUpClinic",
  "choosePrivacy",
  "readDay",
  "bookAppointment",
  "moveAppointment",
  "cancelAppointment",
  "setStatus",
  "changeNote",
  "suggestSlot",
  "findPatients",
  "registerPatient",
  "readPatient",
  "editPatient",
  "mergePatients",
  "readDuplicates",
  "tellPatientsApart",
  "importCsv",
  "readConnection",
  "readProofs",
  "lookAtCalendar",
  "connectGoogle",
  "giveUpSignIn",
  "disconnectGoogle",
  "previewLeave",
  "leaveGoogle",
  "listCalendars",
  "giveCancelReason",
  "previewLink",
  "linkCalendar",
  "unlinkCalendar",
  "syncNow",
  "readQueue",
  "retryEntry",
  "discardEntry",
  "exportParked",
  "exportUnsent",
  "resolveConflict",
  "readHeldChanges",
  "applyHeldChanges",
  "keepAndRestore",
  "readClashes",
  "keepBoth",
  "putAwayClosedEvents",
  "readChanges",
  "undoChange",
  "undoLastAct",
  "readJobs",
  "cancelJob",
  "readPreferences",
  "choosePreferences",
  "readLanguage",
  "chooseLanguage",
  "readAnswers",
  "chooseAnswers",
  "readDeclined",
  "keepDeclined",
  "readSetAside",
  "readReceipt",
  "putTitleBack",
  "putAppointmentBack",
  "openInGoogle",
  "readDesks",
  "readDeskNews",
  "nameDesk",
  "createJoinCode",
  "withdrawJoinCode",
  "joinClinic",
  "recoverClinic",
  "createRecoveryCode",
  "revokeDesk",
  "putAwayOverruled",
  "putAwayRecovered",
  "disconnectHere",
  "findFreeSlots",
  "readUsual",
  "readDraft",
  "keepDraft",
  "dropDraft",
] as const;

/** What the main process announces. Past tense: it says what to read again and instructs nobody. */
export const BROADCASTS = [
  "clinicChanged",
  "dayChanged",
  "patientsChanged",
  "queueChanged",
  "connectionChanged",
  "changesChanged",
  "desksChanged",
  "jobsChanged",
] as const;

export type CallName = (typeof CALLS)[number];
export type BroadcastName = (typeof BROADCASTS)[number];

/** The channel of ipcRenderer.invoke that carries every call: (name, input) in, output back. */
export const CALL_CHANNEL = "clinic-desk:call";
/** The channel of webContents.send that carries every broadcast: (name). */
export const BROADCAST_CHANNEL = "clinic-desk:broadcast";
