import { expect, test } from "vitest";
import { applyWords, proposalWords } from "./held-words.ts";

const of = { practitionerName: "Dr. Lee", future: 25 };

test("[MG8] what is held says how many of whose appointments would be cancelled and moved", () => {
  expect([
    proposalWords({ ...of, cancelled: 23, moved: 2 }),
    proposalWords({ ...of, cancelled: 23, moved: 0 }),
    proposalWords({ ...of, cancelled: 0, moved: 25 }),
    applyWords({ cancelled: 23, moved: 2 }),
    applyWords({ cancelled: 23, moved: 0 }),
    applyWords({ cancelled: 0, moved: 25 }),
  ]).toEqual([
    "23 of Dr. Lee’s 25 appointments would be cancelled, 2 moved",
    "23 of Dr. Lee’s 25 appointments would be cancelled",
    "25 of Dr. Lee’s 25 appointments would be moved",
    "Cancel 23 and move 2 here",
    "Cancel 23 here",
    "Move 25 here",
  ]);
});
