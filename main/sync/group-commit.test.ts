import { expect, onTestFinished, test } from "vitest";
import { aDesk } from "../../tests/support/desk.ts";
import { findSetting, keepSetting } from "../store/settings.ts";
import type { Writer } from "../store/sql.ts";
import { createGroupCommit, type GroupedWithin } from "./group-commit.ts";

const WITHIN: readonly GroupedWithin[] = ["task", "turn"];

/** A group commit whose transactions are counted. */
function aGroup(within: GroupedWithin) {
  const { store, close } = aDesk();
  onTestFinished(close);
  let transactions = 0;
  function write<Result>(work: (writer: Writer) => Result): Result {
    transactions += 1;
    return store.write(work);
  }
  return {
    commit: createGroupCommit({ write }, within),
    transactions: () => transactions,
    find: (key: string) => findSetting(store.reader, key),
  };
}

for (const within of WITHIN) {
  test(`[PU8] what is asked for within one ${within} is committed at once, in its order`, async () => {
    const { commit, transactions, find } = aGroup(within);
    const seen = await Promise.all(
      ["first", "second", "third"].map((value) =>
        commit((writer) => {
          const before = findSetting(writer, "last");
          keepSetting(writer, { key: "last", value });
          return before;
        }),
      ),
    );
    expect([seen, transactions(), find("last")]).toEqual([[undefined, "first", "second"], 1, "third"]);
  });

  test(`[PU8] within one ${within}, what throws is told to whom it concerns, and the others are kept`, async () => {
    const { commit, find } = aGroup(within);
    const fault = new Error("of one alone");
    const outcomes = await Promise.allSettled([
      commit((writer) => keepSetting(writer, { key: "one", value: "kept" })),
      commit((writer) => {
        keepSetting(writer, { key: "two", value: "half done" });
        throw fault;
      }),
      commit((writer) => keepSetting(writer, { key: "three", value: "kept" })),
    ]);
    expect([
      outcomes.map(({ status }) => status),
      outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason : undefined)),
      ["one", "two", "three"].map(find),
    ]).toEqual([
      ["fulfilled", "rejected", "fulfilled"],
      [undefined, fault, undefined],
      ["kept", undefined, "kept"],
    ]);
  });
}
