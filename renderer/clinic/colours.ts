import type { PractitionerColour } from "../../shared/model/clinic.ts";

/** The colours a practitioner can have, in the order in which they are offered. */
export const COLOURS: readonly PractitionerColour[] = [
  "blue",
  "green",
  "violet",
  "orange",
  "pink",
  "teal",
  "brown",
  "olive",
];
