import { createChance } from "./chance.ts";

/** How often each kind of thing happens, compared with the others. */
const WEIGHTS = {
  // A receptionist at one of the desks.
  book: 12,
  bookTaken: 2,
  move: 9,
  moveAway: 4,
  note: 6,
  status: 6,
  cancel: 5,
  rebook: 3,
  undo: 3,
  choose: 4,
  privacy: 0.5,
  // A person in Google Calendar.
  theyMove: 8,
  theyNote: 5,
  theyTitle: 1,
  theyDelete: 5,
  theyRestore: 3,
  theyPurge: 1,
  theyRepeat: 1,
  theyAllDay: 1,
  theyBack: 2,
  theyZone: 1,
  theyHandOver: 1,
  theyAdd: 3,
  theyChangeTheirs: 2,
  theyDeleteTheirs: 1,
  // The world.
  offline: 3,
  online: 3,
  transport: 6,
  google: 6,
  hints: 3,
  syncTokens: 1,
  accessTokens: 1,
  revoke: 0.4,
  signIn: 1,
  clock: 1,
  sleep: 1,
  wake: 1.5,
  crash: 2,
  crashAtCommit: 3,
  keepBackup: 1,
  restoreBackup: 0.4,
} as const;

/** What can happen. */
export type ActionKind = keyof typeof WEIGHTS;

/** One thing that happens, whatever else does; its `lot` decides the rest of it. */
export interface Action {
  readonly number: number;
  readonly kind: ActionKind;
  /** Which desk it is about, from 0. */
  readonly desk: number;
  /** Milliseconds after the beginning. */
  readonly at: number;
  readonly lot: number;
}

const KINDS: readonly ActionKind[] = Object.keys(WEIGHTS).filter(
  (kind): kind is ActionKind => kind in WEIGHTS,
);

/** How a run of the simulator is drawn. */
export interface Drawing {
  readonly seed: number;
  /** How many desks there are; 0: as the seed draws. */
  readonly desks: number;
  /** Kinds that are left out. */
  readonly without: readonly string[];
}

/** Draws what happens in a seed: 40 to 80 things, most of them close together. */
export function drawActions({ seed, desks, without }: Drawing): Action[] {
  const chance = createChance(seed, 1);
  // The clinic's set-up does not travel between the desks here, so one of them cannot choose for all.
  const kinds = KINDS.filter((kind) => !without.includes(kind) && !(desks > 1 && kind === "privacy"));
  const total = kinds.reduce((sum, kind) => sum + WEIGHTS[kind], 0);
  const count = 40 + chance.below(41);
  let at = 0;
  return Array.from({ length: count }, (_, number) => {
    at += pause(chance.number(), chance.number());
    let left = chance.number() * total;
    const kind = kinds.find((one) => (left -= WEIGHTS[one]) < 0) ?? "book";
    return { number, kind, desk: chance.below(desks), at, lot: chance.below(2 ** 31) };
  });
}

/** Milliseconds until the next thing happens: mostly seconds, now and then minutes. */
function pause(which: number, size: number): number {
  if (which < 0.3) return Math.floor(size * 300);
  if (which < 0.8) return Math.floor(size * 15_000);
  if (which < 0.97) return Math.floor(size * 90_000);
  return Math.floor(size * 15 * 60_000);
}
