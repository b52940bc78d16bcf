import type { Desk } from "./desk.ts";

/** Tells the page, the other desks and, where Google is owed something, the sync loop. To be called after COMMIT. */
export function tellOfSetUp(desk: Desk, { owed }: { readonly owed: number }): void {
  desk.announce("clinicChanged");
  if (owed === 0) return;
  desk.announce("queueChanged");
  desk.wake();
}
