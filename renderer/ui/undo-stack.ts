/** An act at the desk and the way back from it. The way back is a new change, never erased history (BK6). */
export interface UndoableAct {
  readonly words: string;
  /** Resolves to whether it could be taken back; throws a DeskFault like any call. */
  readonly undo: () => Promise<boolean>;
}

const DEEPEST = 50;
const acts: UndoableAct[] = [];

/** Keeps an act, so that Ctrl+Z can take it back. */
export function rememberUndo(act: UndoableAct): void {
  acts.push(act);
  if (acts.length > DEEPEST) acts.shift();
}

/** Gives the latest act that was not taken back yet and forgets it; undefined where there is none. */
export function takeLatestAct(): UndoableAct | undefined {
  return acts.pop();
}
