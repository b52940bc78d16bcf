import { expect, onTestFinished, test } from "vitest";
import { aClock, aDesk } from "../../tests/support/desk.ts";
import { findSetting, keepSetting } from "../store/settings.ts";
import { first } from "../store/sql.ts";
import type { Store } from "../store/store.ts";
import { writeInSlices } from "./write-in-slices.ts";

/** A store that tells how many things each of its transactions took, and which of them waited for the disk. */
function aStore() {
  const { store, close } = aDesk();
  onTestFinished(close);
  const sizes: string[] = [];
  let taken = 0;
  const counting =
    (write: Store["write"], how: "" | " flushed"): Store["write"] =>
    (work) => {
      taken = 0;
      const result = write(work);
      sizes.push(`${taken}${how}`);
      return result;
    };
  return {
    store: {
      ...store,
      write: counting(store.write, " flushed"),
      writeUnflushed: counting(store.writeUnflushed, ""),
    },
    sizes,
    take: () => (taken += 1),
  };
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test("[PL2] a few go in with one transaction, what takes no time with one flush, and what is noted with it", async () => {
  for (const [count, expected] of [
    [60, ["60 flushed"]],
    [500, ["500", "0 flushed"]],
  ] as const) {
    const { store, sizes, take } = aStore();
    const isWhole = await writeInSlices(
      { store, clock: aClock("2026-11-21T08:00:00.000Z") },
      {
        things: numbers(count),
        write: take,
        finish: (writer) => keepSetting(writer, { key: "end", value: "1" }),
      },
    );
    expect([isWhole, sizes, findSetting(store.reader, "end")]).toEqual([true, expected, "1"]);
  }
});

test("[PL3] what takes long is cut into transactions that nobody notices, the end is noted in the last", async () => {
  const { store, sizes, take } = aStore();
  const clock = aClock("2026-11-21T08:00:00.000Z");
  const noted: number[] = [];
  await writeInSlices(
    { store, clock },
    {
      things: numbers(10),
      write: () => {
        take();
        clock.advance(8);
      },
      finish: () => void noted.push(sizes.length),
    },
  );
  expect([sizes, noted]).toEqual([["4 flushed", "4", "2 flushed"], [2]]);
});

test("[PL3] a clock that is set back does not make a transaction endless", async () => {
  const { store, sizes, take } = aStore();
  const clock = aClock("2026-11-21T08:00:00.000Z");
  await writeInSlices(
    { store, clock },
    {
      things: numbers(1_200),
      write: () => {
        take();
        clock.advance(-1);
      },
      finish: () => undefined,
    },
  );
  expect(sizes).toEqual(["500", "500", "200 flushed"]);
});

test("[PL3] a stop counts between two transactions, and nothing at all still notes the end", async () => {
  const { store, sizes, take } = aStore();
  const controller = new AbortController();
  const clock = aClock("2026-11-21T08:00:00.000Z");
  let ends = 0;
  const work = { write: () => controller.abort(take()), finish: () => void (ends += 1) };
  const isWhole = await writeInSlices(
    { store, clock },
    { ...work, things: numbers(501), signal: controller.signal },
  );
  expect([isWhole, sizes, ends]).toEqual([false, ["500"], 0]);
  expect([await writeInSlices({ store, clock }, { ...work, things: [] }), ends]).toEqual([true, 1]);
});

test("[PL3] what more is to follow waits for no disk", async () => {
  const { store, sizes, take } = aStore();
  const clock = aClock("2026-11-21T08:00:00.000Z");
  expect(await writeInSlices({ store, clock }, { things: numbers(501), write: take })).toBe(true);
  expect(sizes).toEqual(["500", "1"]);
});

test("[BK1] after what waits for no disk the store waits for it again", async () => {
  const { store } = aStore();
  const level = () => first<unknown>(store.reader, "PRAGMA synchronous");
  store.writeUnflushed(() => undefined);
  expect(() =>
    store.writeUnflushed(() => {
      throw new Error("full");
    }),
  ).toThrow("full");
  expect(level()).toEqual({ synchronous: 2 });
});
