import { expect, test } from "vitest";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { moveHere, startOf } from "../support/sent-desk.ts";
import { soon } from "../support/syncing-desk.ts";
import { twoDesksAndGrob } from "../support/two-desks.ts";

test("[PU6] taken away and given back while a person is asked when it takes place, it is with whom it was given back to", async () => {
  const { one, other, id, grob } = await twoDesksAndGrob();
  const { keller } = one.clinic;
  moveHere(other, id, { hour: 11 });
  moveHere(one, id, { hour: 10 });
  await one.push();
  await other.pull();
  expect(listConflicts(other.store.reader)).toHaveLength(1);
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  expect([other.appointment(id).practitionerId, listConflicts(other.store.reader).length]).toEqual([grob, 1]);
  moveHere(one, id, { hour: 10, practitionerId: keller });
  await one.push();
  await other.pull();
  expect([other.appointment(id).practitionerId, listConflicts(other.store.reader).length]).toEqual([
    keller,
    1,
  ]);
  resolveConflict(other.desk, { appointmentId: id, keep: "theirs" });
  await other.push();
  await one.pull();
  expect(
    [one, other].map((desk) => [desk.appointment(id).startsAt, desk.appointment(id).practitionerId]),
  ).toEqual([one, other].map(() => [soon(one.desk, 10), keller]));
  expect([startOf(one.event(id)), one.event(id)?.["status"], listOwed(other.store.reader)]).toEqual([
    "10:00",
    "confirmed",
    [],
  ]);
});
