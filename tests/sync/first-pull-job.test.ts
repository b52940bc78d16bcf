import { expect, test } from "vitest";
import type { Jobs } from "../../main/jobs.ts";
import { createJobs } from "../../main/jobs.ts";
import { pullAsJob } from "../../main/sync/pull-as-job.ts";
import { aSyncingDesk, atHour, type SyncingDesk } from "../support/syncing-desk.ts";

/** A calendar of four meetings that was never pulled, two events a page. */
async function aFullCalendar() {
  const it = await aSyncingDesk();
  for (const hour of [14, 15, 16, 17])
    it.sandbox.control.insertEvent(it.keller, { summary: "Meeting", ...atHour(it.desk, hour) });
  it.sandbox.control.addFault({ kind: "shortPages", size: 2, match: { method: "GET", path: "/events" } });
  const seen: number[] = [];
  const jobs = createJobs({ announce: () => seen.push(jobs.view().running[0]?.done ?? -1) });
  return { ...it, jobs, seen };
}

function pull(it: SyncingDesk & { readonly jobs: Jobs }) {
  const { signal } = new AbortController();
  return pullAsJob(it.context(), { calendarId: it.keller, signal, jobs: it.jobs });
}

test("[PL1] the first pull of a calendar tells how many events have come, and later ones are not worth telling", async () => {
  const it = await aFullCalendar();
  expect(await pull(it)).toMatchObject({ kind: "pulled" });
  expect(await pull(it)).toMatchObject({ kind: "pulled" });
  expect(it.seen).toEqual([0, 2, 4, -1]);
  expect(it.jobs.view()).toMatchObject({
    running: [],
    ended: [{ kind: "firstSync", subject: "Dr. Keller", done: 4, total: null, end: "done" }],
  });
});

test("[PL1] a first pull that finds no network is told of as not ended", async () => {
  const it = await aFullCalendar();
  it.sandbox.control.addFault({ kind: "offline", match: { method: "GET", path: "/events" } });
  expect(await pull(it)).toMatchObject({ kind: "offline" });
  expect(it.jobs.view().ended).toMatchObject([{ end: "failed" }]);
});
