/** A control was asked about a calendar, an event or an account that is not there. */
export class NotInSandboxError extends Error {
  readonly code = "notInSandbox";

  constructor(what: string) {
    super(`There is no such ${what} in the sandbox.`);
    this.name = "NotInSandboxError";
  }
}
