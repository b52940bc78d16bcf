import type { Desk } from "./desk.ts";

/** What a change of appointments leaves to be told once it is committed. */
export interface Told {
  /** Whether the outbox changed with it. */
  readonly owed: boolean;
}

/** After COMMIT: lets the page read the day again and, where Google is owed something, wakes the sync loop. */
export function tellOfChange(desk: Desk, { owed }: Told): void {
  desk.announce("dayChanged");
  if (!owed) return;
  desk.announce("queueChanged");
  desk.wake();
}
