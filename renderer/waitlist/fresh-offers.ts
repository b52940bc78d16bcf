import type { WaitingView } from "../../shared/ipc/waitlist.ts";

/** What was offered to each who waits, by their ids. */
export type Offers = ReadonlyMap<string, string | null>;

/** What is offered now. */
export function offersOf(waiting: readonly WaitingView[]): Offers {
  return new Map(waiting.map(({ id, offer }) => [id, offer?.startsAt ?? null]));
}

/**
 * Those for whom something has come free since: they had no offer and have one, or have an earlier one. Who has come onto the list
 * since is left out: whoever put them there knows.
 */
export function freshOffers(before: Offers, waiting: readonly WaitingView[]): WaitingView[] {
  return waiting.filter(({ id, offer }) => {
    const earlier = before.get(id);
    if (offer === null || earlier === undefined) return false;
    return earlier === null || offer.startsAt < earlier;
  });
}
