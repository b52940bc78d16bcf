import { expect, test } from "vitest";
import type { ActView } from "../../shared/ipc/acts.ts";
import { WallTime } from "../../shared/time.ts";
import { undoWords } from "./undo-words.ts";

type VisitAct = Extract<ActView, { readonly patientName: string }>;

const act = (kind: VisitAct["kind"]): VisitAct => ({
  kind,
  patientName: "Mona Moreau",
  startsAt: WallTime.parse("2026-11-23T10:30"),
  status: "booked",
});

test("[BK6] what was taken back is said, and what was not, with what to do", () => {
  expect([
    undoWords({ kind: "undone", act: act("moved") }),
    undoWords({ kind: "undone", act: act("status") }),
    undoWords({ kind: "overtaken", act: act("moved") }),
    undoWords({ kind: "slotTaken", act: act("cancelled") }),
    undoWords({
      kind: "undone",
      act: { kind: "visitsBooked", about: "Mona Moreau", count: 7, left: 1 },
    }),
    undoWords({ kind: "nothingToUndo" }),
  ]).toEqual([
    "Taken back: the move of Mona Moreau, now Mon 23 Nov, 10:30",
    "Taken back: the status of Mona Moreau, now booked",
    "Not taken back: Mona Moreau was changed in Google or elsewhere since. Open the visit to change it.",
    "Not taken back: somebody else has been given the earlier time of Mona Moreau. Open the visit to move it.",
    "Taken back: the booking of 7 visits of Mona Moreau. 1 was changed since and stays.",
    "There is nothing to take back.",
  ]);
});

test("[BK6] of setting up it is said what is as before, and why something stays", () => {
  const about = { about: "Dr Weber", count: 1, left: 0 };
  expect([
    undoWords({ kind: "undone", act: { kind: "setUpChanged", ...about } }),
    undoWords({ kind: "undone", act: { kind: "setUpRetired", ...about } }),
    undoWords({ kind: "undone", act: { kind: "daysClosed", ...about } }),
    undoWords({ kind: "overtaken", act: { kind: "setUpAdded", ...about } }),
  ]).toEqual([
    "Taken back: the change of Dr Weber",
    "Dr Weber is booked again",
    "Taken back: the closed days of Dr Weber",
    "Not taken back: Dr Weber was changed again since, or there are visits now that need it.",
  ]);
});
