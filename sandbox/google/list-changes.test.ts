import fc from "fast-check";
import { expect, test } from "vitest";
import { listChanges } from "./list-changes.ts";
import type { ChangesPage } from "./list-changes.ts";

interface Thing {
  readonly id: string;
  readonly isGone: boolean;
  readonly changeMicros: number;
}

/** A collection, and a copy of it that is kept by lists alone, as a client keeps one. */
function aCollection(): {
  readonly put: (id: string, isGone: boolean) => void;
  /** Asks for the next page; true where that was the last one. */
  readonly pull: (maxResults: number) => boolean;
  readonly things: () => string[];
  readonly copy: () => string[];
} {
  const world = { runId: "run", syncEpoch: 0, lastChangeMicros: 0 };
  const things = new Map<string, Thing>();
  const copy = new Set<string>();
  let syncToken: string | undefined;
  let pageToken: string | undefined;
  const page = (maxResults: number): ChangesPage<Thing> =>
    listChanges(world, {
      place: { collection: "things" },
      query: { maxResults, syncToken, pageToken },
      values: [...things.values()],
      isListed: { full: ({ isGone }) => !isGone, changed: () => true },
    });
  return {
    put: (id, isGone) => {
      world.lastChangeMicros += 1;
      things.set(id, { id, isGone, changeMicros: world.lastChangeMicros });
    },
    pull: (maxResults) => {
      const { items, token } = page(maxResults);
      for (const { id, isGone } of items) {
        if (isGone) copy.delete(id);
        else copy.add(id);
      }
      pageToken = "nextPageToken" in token ? token.nextPageToken : undefined;
      if ("nextSyncToken" in token) syncToken = token.nextSyncToken;
      return pageToken === undefined;
    },
    things: () =>
      [...things.values()]
        .filter(({ isGone }) => !isGone)
        .map(({ id }) => id)
        .toSorted(),
    copy: () => [...copy].toSorted(),
  };
}

const put = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), isGone: fc.boolean() });
const turn = fc.record({
  puts: fc.array(put, { maxLength: 3, size: "max" }),
  maxResults: fc.integer({ min: 1, max: 2 }),
});

test("[C1] whoever follows pages and tokens to the end knows everything, whatever changes meanwhile", () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 5, size: "max" }), (turns) => {
      const collection = aCollection();
      for (const id of ["a", "b", "c"]) collection.put(id, false);
      for (const { puts, maxResults } of turns) {
        collection.pull(maxResults);
        for (const { id, isGone } of puts) collection.put(id, isGone);
      }
      // Once to the end of the pages begun, and once for what changed since their first.
      for (const _round of [1, 2]) while (!collection.pull(2));
      expect(collection.copy()).toEqual(collection.things());
    }),
    { numRuns: 500 },
  );
});
