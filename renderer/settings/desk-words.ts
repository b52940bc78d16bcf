import { assertNever } from "../../shared/assert.ts";
import type {
  CreateJoinCodeOutcome,
  CreateRecoveryCodeOutcome,
  DeskNews,
  JoinClinicOutcome,
  RecoverClinicOutcome,
  RevokeDeskOutcome,
} from "../../shared/ipc/desks.ts";

const NO_RELAY =
  "This computer is not set up for several desks: the address of the relay is missing. Ask whoever installed Clinic Desk.";
const OFFLINE = "The relay could not be reached. Check the internet connection and try again.";

function refusedWords(code: string): string {
  switch (code) {
    case "notAdmitted":
    case "revoked":
      return "The relay no longer lets this desk in. Join with a new code from another desk.";
    case "enrolmentKeyWrong":
      return "The relay does not know this clinic and asks for its operator’s key. Ask whoever installed Clinic Desk.";
    case "tooManyRequests":
      return "The relay was asked too often. Wait a minute and try again.";
    default:
      return `The relay did not accept this (${code}). Try again in a minute.`;
  }
}

/** Why no code was made, in a sentence that says what to do; undefined where one was. */
export function createCodeWords(outcome: CreateJoinCodeOutcome): string | undefined {
  switch (outcome.kind) {
    case "made":
      return undefined;
    case "noRelay":
      return NO_RELAY;
    case "offline":
      return OFFLINE;
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
      return "The keychain of this computer is locked. Unlock it and try again; the code on paper, if there is one, is still good.";
    case "noRelay":
      return NO_RELAY;
    case "offline":
      return OFFLINE;
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
      return "That is not a whole code. Compare it with the other desk or the paper, character by character.";
    case "codeWrong":
      return `The code does not fit. ${outcome.triesLeft === 1 ? "1 try is" : `${String(outcome.triesLeft)} tries are`} left; compare it character by character.`;
    case "codeGone":
      return "This code is no longer good: it was used, withdrawn, is older than 10 minutes, or the other desk uses another relay. Make a new one there.";
    case "hasAppointments":
      return "Appointments were booked at this desk already, and joining would lay another clinic over them. Nothing was changed. Join from a fresh installation.";
    case "otherVersion":
      return "The clinic’s other desks run another version of Clinic Desk. Update them all and this one, then try again with a new code.";
    case "clinicUnknown":
      return "This recovery code opens nothing. Check it, and that it is the latest one that was made; one made at a computer that was taken out since is no longer good.";
    case "keychainUnavailable":
      return "The keychain of this computer is locked. Unlock it, make a new code and join again.";
    case "noRelay":
      return NO_RELAY;
    case "offline":
      return OFFLINE;
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
      return "A desk cannot take itself out. Do it at another desk.";
    case "noRelay":
      return NO_RELAY;
    case "offline":
      return OFFLINE;
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
      return "Another desk runs a newer Clinic Desk. Settings are not shared with this one until it is updated; appointments are.";
    case "tooLarge":
      return "There are too many settings to share with the other desks. Appointments are shared as before; ask for support.";
    default:
      return assertNever(sharing);
  }
}
