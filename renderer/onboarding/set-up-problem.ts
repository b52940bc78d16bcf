import { assertNever } from "../../shared/assert.ts";
import type { SetUpClinicOutcome } from "../../shared/ipc/clinic.ts";

type Problem = Extract<SetUpClinicOutcome, { kind: "invalid" }>["problem"];

/** The field a problem belongs to and the sentence beside it. */
export function setUpProblem(problem: Problem): {
  readonly field: "name" | "zone" | "country";
  readonly sentence: string;
} {
  switch (problem) {
    case "nameEmpty":
      return { field: "name", sentence: "Type the name of the clinic." };
    case "zoneUnknown":
      return { field: "zone", sentence: "This is no time zone. Choose one such as Europe/Zurich." };
    case "countryUnknown":
      return { field: "country", sentence: "Choose the country of the clinic." };
    default:
      return assertNever(problem);
  }
}
