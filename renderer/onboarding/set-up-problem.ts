import { assertNever } from "../../shared/assert.ts";
import type { SetUpClinicOutcome } from "../../shared/ipc/clinic.ts";
import { t } from "../words/t.ts";

type Problem = Extract<SetUpClinicOutcome, { kind: "invalid" }>["problem"];

/** The field a problem belongs to and the sentence beside it. */
export function setUpProblem(problem: Problem): {
  readonly field: "name" | "zone" | "country";
  readonly sentence: string;
} {
  const sentence = t(`onboarding.problem.${problem}`);
  switch (problem) {
    case "nameEmpty":
    case "nameTooLong":
      return { field: "name", sentence };
    case "zoneUnknown":
      return { field: "zone", sentence };
    case "countryUnknown":
      return { field: "country", sentence };
    default:
      return assertNever(problem);
  }
}
