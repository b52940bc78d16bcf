/*
 * Why a visit is cancelled. Free of any library, so that the page can import it as it is; cancel-reason.ts makes the
 * schema from it.
 */

/** Whoever or whatever a visit is cancelled because of; `other` is told in words. */
export const CANCEL_CAUSES = ["patient", "clinic", "illness", "other"] as const;

/** How long the words of a reason may be, in UTF-16 code units. */
export const LONGEST_REASON = 200;
