import { expect, test } from "vitest";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { aPulledDesk, startOf } from "../support/sent-desk.ts";
import { atHour } from "../support/syncing-desk.ts";

test("[PU2] brought back here, and meanwhile in Google, where it was moved as well: a person chooses", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, null);
  await it.pull();
  it.inGoogle(it.id, { status: "confirmed" });
  it.inGoogle(it.id, atHour(it.desk, 15));
  const [line] = listFeedChanges(it.store.reader, 1);
  const undone = line && undoChange(it.desk, { changeId: line.id });
  await it.push();
  expect({
    undone,
    status: it.appointment(it.id).status,
    inGoogle: startOf(it.event(it.id)),
    waiting: listConflicts(it.store.reader).map(({ appointmentId }) => appointmentId),
  }).toEqual({ undone: { kind: "undone" }, status: "booked", inGoogle: "15:00", waiting: [it.id] });
});
