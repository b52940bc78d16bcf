import { assertNever } from "../../shared/assert.ts";
import type {
  CreateJoinCodeOutcome,
  CreateRecoveryCodeOutcome,
  DeskNews,
  JoinClinicOutcome,
  RecoverClinicOutcome,
  RevokeDeskOutcome,
} from "../../shared/ipc/desks.ts";
import { t } from "../words/t.ts";

function refusedWords(code: string): string {
  switch (code) {
    case "notAdmitted":
    case "revoked":
      return t("desks.refused.notAdmitted");
    case "enrolmentKeyWrong":
    case "tooManyRequests":
      return t(`desks.refused.${code}`);
    default:
      return t("desks.refused.other", { code });
  }
}

/** Why no code was made, in a sentence that says what to do; undefined where one was. */
export function createCodeWords(outcome: CreateJoinCodeOutcome): string | undefined {
  switch (outcome.kind) {
    case "made":
      return undefined;
    case "noRelay":
      return t("desks.noRelay");
    case "offline":
      return t("desks.offline");
    case "refused":
      return refusedWords(outcome.code);
    default:
      return assertNever(outcome);
  }
}

/** Why no recovery code was made, in a sentence that says what to do; undefined where one was. */
export function recoveryWords(outcome: CreateRecoveryCodeOutcome): string | undefined {
  switch (outcome.kind) {
    case "made":
      return undefined;
    case "keychainUnavailable":
      return t("desks.recoveryKeychain");
    case "noRelay":
      return t("desks.noRelay");
    case "offline":
      return t("desks.offline");
    case "refused":
      return refusedWords(outcome.code);
    default:
      return assertNever(outcome);
  }
}

/** Why this desk did not join, in a sentence that says what to do; undefined where it did. */
export function joinWords(outcome: JoinClinicOutcome | RecoverClinicOutcome): string | undefined {
  switch (outcome.kind) {
    case "joined":
      return undefined;
    case "codeMistyped":
      return t("desks.join.codeMistyped");
    case "codeWrong":
      return t("desks.join.codeWrong", { count: outcome.triesLeft });
    case "codeGone":
      return t("desks.join.codeGone");
    case "hasAppointments":
      return t("desks.join.hasAppointments");
    case "otherVersion":
      return t("desks.join.otherVersion");
    case "clinicUnknown":
      return t("desks.join.clinicUnknown");
    case "keychainUnavailable":
      return t("desks.join.keychainUnavailable");
    case "noRelay":
      return t("desks.noRelay");
    case "offline":
      return t("desks.offline");
    case "refused":
      return refusedWords(outcome.code);
    default:
      return assertNever(outcome);
  }
}

/** Why a desk was not taken out, in a sentence that says what to do; undefined where it was. */
export function revokeWords(outcome: RevokeDeskOutcome): string | undefined {
  switch (outcome.kind) {
    case "revoked":
      return undefined;
    case "thisDesk":
      return t("desks.thisDeskItself");
    case "noRelay":
      return t("desks.noRelay");
    case "offline":
      return t("desks.offline");
    case "refused":
      return refusedWords(outcome.code);
    default:
      return assertNever(outcome);
  }
}

/** Why the set-up is not shared, in a sentence that says what to do; undefined where it is. */
export function sharingWords(sharing: DeskNews["sharing"]): string | undefined {
  switch (sharing) {
    case "none":
      return undefined;
    case "newerProgram":
      return t("desks.sharing.newerProgram");
    case "tooLarge":
      return t("desks.sharing.tooLarge");
    default:
      return assertNever(sharing);
  }
}
