/** Hears of every change of every table, so that a data file can keep it. */
export interface Journal {
  /** A value was put in a table, at the end or in the place it had. */
  readonly wasSet: (collection: string, key: string, value: unknown) => void;
  readonly wasDeleted: (collection: string, key: string) => void;
  /** Something beside the tables may have changed: the counters, or the conditions of the world. */
  readonly touched: () => void;
}

/** A journal of a world that lives in memory alone. */
export const NO_JOURNAL: Journal = {
  wasSet: () => undefined,
  wasDeleted: () => undefined,
  touched: () => undefined,
};

/**
 * A Map of immutable values, replaced whole with `set`, that tells a journal of each change. Its order is part of it: what is
 * deleted and set again comes last.
 */
export class Table<Value> extends Map<string, Value> {
  /** The table's name among all of a world's, `events/<calendar id>`. */
  readonly collection: string;
  readonly #journal: Journal;

  constructor(journal: Journal, collection: string) {
    super();
    this.collection = collection;
    this.#journal = journal;
  }

  override set(key: string, value: Value): this {
    super.set(key, value);
    this.#journal.wasSet(this.collection, key, value);
    return this;
  }

  override delete(key: string): boolean {
    const wasThere = super.delete(key);
    if (wasThere) this.#journal.wasDeleted(this.collection, key);
    return wasThere;
  }

  /** What holds a table is written without it: its values are kept one by one. */
  toJSON(): undefined {
    return undefined;
  }

  override clear(): void {
    for (const key of this.keys()) this.delete(key);
  }
}
