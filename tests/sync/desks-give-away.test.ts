import { expect, test } from "vitest";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, blocksOf, moveHere } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";
import { pullBoth } from "../support/two-desks.ts";

/** How many live events Dr. Keller's and Dr. Brunner's calendar hold. */
function live({ sandbox, keller, brunner }: SyncingDesk): number[] {
  return [keller, brunner].map(
    (calendar) => sandbox.control.events(calendar).filter(({ status }) => status !== "cancelled").length,
  );
}

for (const reads of ["both calendars", "nothing"] as const)
  test(`[PU6] given to the same colleague at two desks, of which one has to make another event there and reads ${reads} before, a visit has one event`, async () => {
    const one = await aPulledDesk();
    const other = await aSecondDesk(one);
    const { id } = one;
    for (const it of [one, other]) await pullBoth(it);
    moveHere(other, id, { hour: 9, practitionerId: other.clinic.brunner });
    const { control } = one.sandbox;
    control.addFault({ kind: "status", status: 403, match: { path: "/move" }, times: 1 });
    const path = `${encodeURIComponent(one.brunner)}/events`;
    control.addFault({ kind: "offline", match: { method: "POST", path }, times: 1 });
    await other.push();
    control.clearFaults();
    moveHere(one, id, { hour: 11, practitionerId: one.clinic.brunner });
    await one.push();
    other.clock.advance(61_000);
    if (reads === "both calendars") await pullBoth(other);
    // Until its own event is there, the one of the other desk is no stranger's.
    const between = blocksOf({ ...other, keller: other.brunner });
    await other.push();
    for (const it of [one, other, one, other]) {
      await pullBoth(it);
      await it.push();
    }
    const state = (it: SyncingDesk) => {
      const { startsAt, status, practitionerId } = it.appointment(id);
      const { store } = it;
      return {
        visit: { startsAt, status, practitionerId },
        generation: findLink(store.reader, id)?.generation,
        waits: [listOwed(store.reader).length, listConflicts(store.reader).length, blocksOf(it).length],
      };
    };
    const both = {
      visit: { startsAt: soon(one.desk, 11), status: "booked", practitionerId: one.clinic.brunner },
      generation: 1,
      waits: [0, 0, 0],
    };
    expect([between, live(one), state(one), state(other)]).toEqual([[], [0, 1], both, both]);
  });
