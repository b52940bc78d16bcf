/** What a keeper of drafts works with. */
export interface DraftKeeperParts<Fields> {
  /** Keeps these fields, or forgets what was kept where there is nothing worth keeping. */
  readonly save: (fields: Fields | null) => void;
  /** Calls back once after this many milliseconds; gives the way to call it off. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** Keeps what is typed, some times a second at most. */
export interface DraftKeeper<Fields> {
  /** Keeps these fields soon; null: there is nothing worth keeping any more. */
  readonly keep: (fields: Fields | null) => void;
  /** Keeps at once what is still to be kept. */
  readonly flush: () => void;
  /** Forgets what is still to be kept. */
  readonly forget: () => void;
}

/** How long typing is waited for, in milliseconds: a crash costs no more than that. */
const DELAY_MS = 300;

/** Makes a keeper that saves the latest fields a moment after the first change, however fast somebody types. */
export function createDraftKeeper<Fields>({ save, after }: DraftKeeperParts<Fields>): DraftKeeper<Fields> {
  let waiting: { readonly fields: Fields | null; readonly callOff: () => void } | undefined;
  const flush = (): void => {
    if (waiting === undefined) return;
    const { fields, callOff } = waiting;
    waiting = undefined;
    callOff();
    save(fields);
  };
  return {
    keep: (fields) => {
      waiting = { fields, callOff: waiting?.callOff ?? after(DELAY_MS, flush) };
    },
    flush,
    forget: () => {
      waiting?.callOff();
      waiting = undefined;
    },
  };
}
