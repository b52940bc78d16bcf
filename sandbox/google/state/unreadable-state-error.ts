/** A kept state holds what no sandbox wrote; `part` names the table. */
export class UnreadableStateError extends Error {
  readonly code = "unreadableState";

  constructor(part: string, options?: ErrorOptions) {
    super(`The kept state cannot be read: "${part}" is not what this sandbox writes.`, options);
    this.name = "UnreadableStateError";
  }
}
