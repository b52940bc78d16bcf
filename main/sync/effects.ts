import type { SyncContext } from "./sync-context.ts";

/** What a transaction changed that a page may be showing. */
export interface Effects {
  readonly day: boolean;
  readonly queue: boolean;
  readonly changes: boolean;
  /** Left out: nobody is new among the patients, and no service. */
  readonly clinic?: boolean;
}

/** Nothing that shows. */
export const NO_EFFECTS: Effects = { day: false, queue: false, changes: false };

/** What either of the two changed. */
export function bothEffects(one: Effects, other: Effects): Effects {
  return {
    day: one.day || other.day,
    queue: one.queue || other.queue,
    changes: one.changes || other.changes,
    clinic: (one.clinic ?? false) || (other.clinic ?? false),
  };
}

/** Tells the page what to read again; to be called after COMMIT. */
export function announceEffects(context: Pick<SyncContext, "announce">, effects: Effects): void {
  if (effects.day) context.announce("dayChanged");
  if (effects.queue) context.announce("queueChanged");
  if (effects.changes) context.announce("changesChanged");
  if (effects.clinic === true) {
    context.announce("patientsChanged");
    context.announce("clinicChanged");
  }
}
