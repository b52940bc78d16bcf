import { assertNever } from "../assert-never.ts";
import type { ConsentStep } from "../oauth/consent-steps.ts";
import { consentAccountPage } from "./consent-account-page.ts";
import type { ConsentAsked } from "./consent-asked.ts";
import { consentPage } from "./consent-page.ts";
import { consentWarningPage } from "./consent-warning-page.ts";

/** The page of one step on the way through a sign-in. */
export function consentStepPage(step: ConsentStep, asked: ConsentAsked): string {
  switch (step) {
    case "account":
      return consentAccountPage(asked);
    case "warning":
      return consentWarningPage(asked);
    case "consent":
      return consentPage(asked);
    default:
      return assertNever(step);
  }
}
