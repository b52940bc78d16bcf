import { assertNever } from "../../shared/assert.ts";
import type { FaultCode } from "../../shared/ipc/contract.ts";
import { DeskFault } from "../desk.ts";

/** What was being done when a fault came. */
export type FaultedAct = "saved" | "read";

function faultWords(code: FaultCode, act: FaultedAct): string {
  switch (code) {
    case "badInput":
      return `This could not be ${act}: something in the form cannot be read. Check what you typed and try again.`;
    case "notAllowed":
      return "This window may not do that. Close Clinic Desk and open it again.";
    case "revoked":
      return `This could not be ${act}: this desk was taken out of the clinic. What was booked here before is kept.`;
    case "diskFull":
      return `This could not be ${act}: the disk is full. Free some space and try again.`;
    case "databaseDamaged":
      return `This could not be ${act}: the clinic's data file is damaged. Restore the latest backup.`;
    case "internal":
      return `This could not be ${act}: something went wrong in Clinic Desk. Nothing was changed. Try again.`;
    default:
      return assertNever(code);
  }
}

/** The one sentence for anything a call may throw: what did not happen and what to do. */
export function errorWords(error: unknown, act: FaultedAct): string {
  return faultWords(error instanceof DeskFault ? error.code : "internal", act);
}
