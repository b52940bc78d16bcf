import { assertNever } from "../../shared/assert.ts";
import type { FaultCode } from "../../shared/ipc/contract.ts";
import { DeskFault } from "../desk.ts";

/** The one sentence for a fault: what did not happen and what to do. */
export function faultWords(code: FaultCode): string {
  switch (code) {
    case "badInput":
      return "This could not be saved: something in the form cannot be read. Check what you typed and try again.";
    case "notAllowed":
      return "This window may not do that. Close Clinic Desk and open it again.";
    case "diskFull":
      return "This could not be saved: the disk is full. Free some space and try again.";
    case "databaseDamaged":
      return "This could not be saved: the clinic's data file is damaged. Restore the latest backup.";
    case "internal":
      return "This could not be saved: something went wrong in Clinic Desk. Nothing was changed. Try again.";
    default:
      return assertNever(code);
  }
}

/** The sentence for anything a call may throw. */
export function errorWords(error: unknown): string {
  return faultWords(error instanceof DeskFault ? error.code : "internal");
}
