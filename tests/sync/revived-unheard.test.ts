import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { aPulledDesk } from "../support/sent-desk.ts";

test("[PU5] brought back here without an answer, then cancelled: it stays cancelled", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, null);
  await it.pull();
  const [line] = listFeedChanges(it.store.reader, 1);
  const undone = line && undoChange(it.desk, { changeId: line.id });
  it.sandbox.control.addFault({ kind: "resetAfterEffect", match: { method: "PATCH" }, times: 1 });
  await it.push();
  cancelAppointment(it.desk, { appointmentId: it.id });
  it.clock.advance(16 * 60_000);
  await it.push();
  await it.pull();
  await it.push();
  expect([undone, it.appointment(it.id).status, it.event(it.id)?.["status"], it.feed()]).toEqual([
    { kind: "undone" },
    "cancelled",
    "cancelled",
    ["deletedInGoogle"],
  ]);
});
