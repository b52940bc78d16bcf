import type { CallName } from "../../shared/ipc/calls.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";

/** This desk was taken out of the clinic: it shows and changes nothing of the clinic's any more. */
export class DeskRevokedError extends Error {
  readonly code = "deskRevoked";
  constructor() {
    super("this desk was taken out of the clinic");
    this.name = "DeskRevokedError";
  }
}

/** What a desk that was taken out still answers: why, what of its work has not gone out, and the two ways back in, in its own language. */
export const STILL_ANSWERED: readonly CallName[] = [
  "readDeskNews",
  "readLanguage",
  "chooseLanguage",
  "exportUnsent",
  "joinClinic",
  "recoverClinic",
];

/** The same handlers, but that asking for any other than those throws a DeskRevokedError while `isRevoked`. */
export function refuseRevoked(handlers: Handlers, isRevoked: () => boolean): Handlers {
  const answered = new Set<string | symbol>(STILL_ANSWERED);
  return new Proxy(handlers, {
    get: (all, name): unknown => {
      if (!answered.has(name) && isRevoked()) throw new DeskRevokedError();
      return Reflect.get(all, name);
    },
  });
}
