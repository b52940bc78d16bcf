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

/** What happens beside that, a few things a seed, drawn by themselves: what a seed is otherwise stays as it was. */
const EXTRA_WEIGHTS = {
  bookMany: 2,
  undoAct: 3,
  keepClash: 1,
  answerHeld: 3,
  theyAnswer: 4,
  theyClear: 2,
  theyUnshare: 1,
  theyShareAgain: 2,
} as const;
/** At most so many of them. */
const MOST_EXTRAS = 9;

/** What can happen. */
export type ActionKind = keyof typeof WEIGHTS | keyof typeof EXTRA_WEIGHTS;

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

/** How often each of some kinds happens, compared with the others. */
type Weights = readonly (readonly [ActionKind, number])[];

const KINDS: Weights = Object.entries(WEIGHTS).flatMap(([kind, weight]) =>
  isKind(kind) ? [[kind, weight] as const] : [],
);
const EXTRA_KINDS: Weights = Object.entries(EXTRA_WEIGHTS).flatMap(([kind, weight]) =>
  isKind(kind) ? [[kind, weight] as const] : [],
);

function isKind(kind: string): kind is ActionKind {
  return kind in WEIGHTS || kind in EXTRA_WEIGHTS;
}

/** How a run of the simulator is drawn. */
export interface Drawing {
  readonly seed: number;
  /** How many desks there are; 0: as the seed draws. */
  readonly desks: number;
  /** Kinds that are left out. */
  readonly without: readonly string[];
}

/** Draws what happens in a seed: 40 to 80 things, most of them close together, and a few extra ones among them. */
export function drawActions(drawing: Drawing): Action[] {
  const { seed, desks, without } = drawing;
  const chance = createChance(seed, 1);
  // The clinic's set-up does not travel between the desks here, so one of them cannot choose for all.
  const kinds = KINDS.filter(([kind]) => !without.includes(kind) && !(desks > 1 && kind === "privacy"));
  const count = 40 + chance.below(41);
  let at = 0;
  const actions = Array.from({ length: count }, (_, number): Action => {
    at += pause(chance.number(), chance.number());
    const kind = drawKind(kinds, chance.number());
    return { number, kind, desk: chance.below(desks), at, lot: chance.below(2 ** 31) };
  });
  return [...actions, ...drawExtras(drawing, { from: count, until: at })].toSorted(
    (one, other) => one.at - other.at || one.number - other.number,
  );
}

function drawExtras(
  { seed, desks, without }: Drawing,
  span: { readonly from: number; readonly until: number },
): Action[] {
  const chance = createChance(seed, 6);
  const kinds = EXTRA_KINDS.filter(([kind]) => !without.includes(kind));
  if (kinds.length === 0) return [];
  return Array.from({ length: chance.below(MOST_EXTRAS + 1) }, (_, index) => ({
    number: span.from + index,
    kind: drawKind(kinds, chance.number()),
    desk: chance.below(desks),
    at: Math.floor(chance.number() * span.until),
    lot: chance.below(2 ** 31),
  }));
}

function drawKind(kinds: Weights, lot: number): ActionKind {
  let left = lot * kinds.reduce((sum, [, weight]) => sum + weight, 0);
  const drawn = kinds.find(([, weight]) => (left -= weight) < 0);
  return drawn?.[0] ?? "book";
}

/** Milliseconds until the next thing happens: mostly seconds, now and then minutes. */
function pause(which: number, size: number): number {
  if (which < 0.3) return Math.floor(size * 300);
  if (which < 0.8) return Math.floor(size * 15_000);
  if (which < 0.97) return Math.floor(size * 90_000);
  return Math.floor(size * 15 * 60_000);
}
