import { expect, test } from "vitest";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { createJobs } from "../../main/jobs.ts";
import { watchBacklog } from "../../main/sync/backlog-job.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import { aBooking } from "../support/clinic.ts";
import { aLinkedDesk } from "../support/linked-desk.ts";
import { startLoop } from "../support/sync-loop.ts";
import { soon } from "../support/syncing-desk.ts";

/** A desk that made so many bookings while nobody sent any; the loop begins with `start`. */
async function aBacklogOf(count: number) {
  const it = await aLinkedDesk();
  for (let index = 0; index < count; index += 1) {
    const startsAt = soon(it.desk, 7 + (index % 10), Math.floor(index / 10));
    bookAppointment(it.desk, aBooking(it.clinic, { startsAt, clash: "accept" }));
  }
  let hear: (name: BroadcastName) => void = () => undefined;
  const announce = (name: BroadcastName): void => {
    it.desk.announce(name);
    hear(name);
  };
  const seen: number[] = [];
  const jobs = createJobs({ announce: () => seen.push(...jobs.view().running.map(({ done }) => done)) });
  return {
    ...it,
    jobs,
    seen,
    start: () => {
      const loop = startLoop({ ...it, desk: { ...it.desk, announce } }, undefined);
      hear = watchBacklog({ reader: it.store.reader, jobs, account: it.account, sync: loop.sync });
      return loop;
    },
  };
}

test("[PU9] a long backlog tells how far it has gone out, and that all has reached Google", async () => {
  const it = await aBacklogOf(40);
  await it.start().sync.whenIdle();
  await expect.poll(() => it.jobs.view().ended).toMatchObject([{ kind: "sendChanges", end: "done" }]);
  const [ended] = it.jobs.view().ended;
  expect(ended?.done).toBe(ended?.total);
  expect(it.seen.length).toBeGreaterThan(2);
  expect(it.seen).toEqual(it.seen.toSorted((one, other) => one - other));
});

test("[PU9] a backlog that meets no network ends as not sent, and what is left stays owed", async () => {
  const it = await aBacklogOf(40);
  it.sandbox.control.addFault({ kind: "offline", match: { method: "POST", path: "/events" } });
  await it.start().sync.whenIdle();
  await expect.poll(() => it.jobs.view().running).toEqual([]);
  expect(it.jobs.view().ended.filter(({ kind }) => kind === "sendChanges")).toMatchObject([
    { end: "failed", done: 0 },
  ]);
});

test("what a person does one by one is not told of", async () => {
  const it = await aBacklogOf(5);
  await it.start().sync.whenIdle();
  expect(it.jobs.view()).toEqual({ running: [], ended: [] });
});
