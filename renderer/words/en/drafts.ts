/** What was typed into a form and not finished. */
export const drafts = {
  "drafts.title": "Not finished",
  "drafts.unfinished.booking": "Your booking of {{time}} was not finished.",
  "drafts.unfinished.patient": "Your new patient of {{time}} was not finished.",
  "drafts.unfinished.other": "What you typed at {{time}} was not saved.",
  "drafts.continue": "Continue",
  "drafts.discard": "Discard",
} as const;
