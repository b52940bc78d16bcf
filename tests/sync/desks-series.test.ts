import { expect, test } from "vitest";
import { bookSeries } from "../../main/clinic/book-series.ts";
import { cancelFollowing } from "../../main/clinic/cancel-following.ts";
import { readSeries } from "../../main/clinic/read-series.ts";
import { listOwed } from "../../main/store/outbox.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { addDays, dayOfWall, minuteOfDay, wallTimeAt } from "../../shared/time.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aSentDesk } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";

function bookThree(it: SyncingDesk): readonly AppointmentId[] {
  const first = soon(it.desk, 14);
  const outcome = bookSeries(it.desk, {
    patientId: it.clinic.anna,
    practitionerId: it.clinic.keller,
    serviceId: it.clinic.checkUp,
    durationMinutes: 30,
    note: "",
    visits: [0, 7, 14].map((days) => ({
      startsAt: wallTimeAt(addDays(dayOfWall(first), days), minuteOfDay(first)),
      fold: 0,
      clash: "refuse",
    })),
  });
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  return outcome.appointmentIds;
}

test("[MD1] a series is one at every desk, each visit an event of its own that does not say so to Google", async () => {
  const one = await aSentDesk();
  const ids = bookThree(one);
  const [, second] = ids;
  if (second === undefined) throw new Error("no second visit");
  expect((await one.push()).sent).toBe(3);
  const other = await aSecondDesk(one);
  await other.pull();
  expect(readSeries(other.store.reader, { appointmentId: second })).toEqual(
    readSeries(one.store.reader, { appointmentId: second }),
  );
  expect(ids.map((id) => one.event(id)?.["recurrence"])).toEqual([undefined, undefined, undefined]);
  expect(cancelFollowing(other.desk, { appointmentId: second, reason: null })).toEqual({
    kind: "cancelled",
    count: 2,
  });
  await other.push();
  await one.pull();
  expect([ids.map((id) => one.appointment(id).status), listOwed(one.store.reader)]).toEqual([
    ["booked", "cancelled", "cancelled"],
    [],
  ]);
});
