/** What was typed into a form and not finished. */
export const drafts = {
  "drafts.title": "Nicht abgeschlossen",
  "drafts.unfinished.booking": "Ihre Buchung vom {{time}} wurde nicht abgeschlossen.",
  "drafts.unfinished.patient": "Ihre Patientenaufnahme vom {{time}} wurde nicht abgeschlossen.",
  "drafts.unfinished.other": "Was Sie am {{time}} geschrieben haben, wurde nicht gespeichert.",
  "drafts.continue": "Fortsetzen",
  "drafts.discard": "Verwerfen",
} as const;
