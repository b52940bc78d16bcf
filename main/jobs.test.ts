import { beforeEach, expect, test } from "vitest";
import type { BroadcastName } from "../shared/ipc/calls.ts";
import { JobId } from "../shared/ipc/jobs.ts";
import type { Job, Jobs } from "./jobs.ts";
import { createJobs } from "./jobs.ts";

const PATIENTS = { kind: "importPatients", total: 3, isCancellable: true } as const;

let announced: BroadcastName[];
let jobs: Jobs;

beforeEach(() => {
  announced = [];
  jobs = createJobs({ announce: (name) => announced.push(name) });
});

/** A job that goes on until it is let go. */
function aJob(start: Parameters<Jobs["run"]>[0] = PATIENTS) {
  const let_ = Promise.withResolvers<string>();
  let job: Job | undefined;
  const result = jobs.run(start, (one) => {
    job = one;
    return let_.promise;
  });
  if (job === undefined) throw new Error("the work was not begun");
  return { job, result, end: let_.resolve, fail: let_.reject };
}

test("a job is shown from its begin to its end, with how far it is, and gives what its work gives", async () => {
  const { job, result, end } = aJob({ ...PATIENTS, subject: "Dr. Keller" });
  job.progress(2);
  const id = JobId.parse("job-1");
  const shown = { id, kind: "importPatients", subject: "Dr. Keller", done: 2, total: 3 };
  expect(jobs.view()).toEqual({
    running: [{ ...shown, isCancellable: true, isCancelled: false }],
    ended: [],
  });
  end("three");
  await expect(result).resolves.toBe("three");
  expect(jobs.view()).toEqual({ running: [], ended: [{ ...shown, end: "done" }] });
  expect(announced).toEqual(["jobsChanged", "jobsChanged", "jobsChanged"]);
});

test("a job that can be cancelled is told so, and ends as cancelled once its work has returned", async () => {
  const { job, result, end } = aJob();
  const id = JobId.parse("job-1");
  expect([job.isCancelled(), jobs.cancel(id), job.isCancelled()]).toEqual([
    false,
    { kind: "cancelled" },
    true,
  ]);
  expect(jobs.view().running).toMatchObject([{ isCancelled: true }]);
  end("two of three");
  await result;
  expect(jobs.view().ended).toMatchObject([{ end: "cancelled" }]);
  expect(jobs.cancel(id)).toEqual({ kind: "ended" });
});

test("a job that cannot be cancelled goes on", async () => {
  const { job, result, end } = aJob({ kind: "firstSync", total: null, isCancellable: false });
  expect([jobs.cancel(JobId.parse("job-1")), job.isCancelled()]).toEqual([{ kind: "notCancellable" }, false]);
  end("all");
  await result;
});

test("what the work throws is thrown on, and the job has failed", async () => {
  const { result, fail } = aJob();
  fail(new RangeError("no space"));
  await expect(result).rejects.toThrow(RangeError);
  expect(jobs.view()).toMatchObject({ running: [], ended: [{ end: "failed" }] });
});

test("work that comes to no good end says so itself", async () => {
  const { job, result, end } = aJob();
  job.fail();
  end("offline");
  await expect(result).resolves.toBe("offline");
  expect(jobs.view().ended).toMatchObject([{ end: "failed" }]);
});

test("the last five that ended are remembered", async () => {
  for (let at = 0; at < 7; at += 1) await jobs.run(PATIENTS, () => Promise.resolve());
  expect(jobs.view().ended.map(({ id }) => id)).toEqual(["job-3", "job-4", "job-5", "job-6", "job-7"]);
});
