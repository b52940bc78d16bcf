import { expect, test } from "vitest";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { aSyncingDesk, atHour } from "../support/syncing-desk.ts";

test("[PU2] an id that somebody else's event has taken is left to it, and the next one is used", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  const taken = { id: eventIdOf({ appointmentId: id, generation: 0 }), summary: "Staff meeting" };
  it.sandbox.control.insertEvent(it.keller, { ...taken, ...atHour(it.desk, 15) });
  const { sent } = await it.push();
  const theirs = it.event(id);
  const ours = it.event(id, { generation: 1 });
  expect([sent, theirs?.["summary"], theirs?.["sequence"], ours?.["summary"]]).toEqual([
    1,
    "Staff meeting",
    0,
    "Appointment — Anna Meier",
  ]);
});
