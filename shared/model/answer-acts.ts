/*
 * What can follow from an answer that somebody gives in Google (MG9). Free of any library, so that the page can import it as
 * it is; answers.ts makes the schemas from it.
 */

/** What an answer can do to its appointment: `flag` lets a person decide. Nothing is ever cancelled by an answer. */
export const ACTS = ["confirm", "arrive", "flag", "nothing"] as const;

/** What can be chosen for each answer, the usual choice first. */
export const ACTS_OF = {
  patientAccepted: ["confirm", "arrive", "nothing"],
  patientTentative: ["nothing", "flag"],
  patientDeclined: ["flag", "nothing"],
  practitionerDeclined: ["flag", "nothing"],
} as const satisfies Readonly<Record<string, readonly (typeof ACTS)[number][]>>;
