import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { EndedJob, JobId, RunningJob } from "../../shared/ipc/jobs.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "./query-keys.ts";
import { useRunningJobs } from "./running-jobs.ts";

/** What takes no longer than this is not worth showing, in milliseconds. */
const WORTH_SHOWING_AFTER_MS = 400;

/** A job that is shown: under way, or ended since it was first shown. */
export type ShownJob = RunningJob | EndedJob;

/** The jobs to be shown, and the way to put one away. */
export interface ShownJobs {
  readonly jobs: readonly ShownJob[];
  readonly putAway: (id: JobId) => void;
}

const NO_IDS: ReadonlySet<JobId> = new Set();

/** The desk's work that has gone on for a moment, and how it ended; of what ended, only the last. */
export function useJobs(): ShownJobs {
  const { data } = useQuery({ queryKey: queryKeys.jobs, queryFn: () => ask("readJobs", undefined) });
  const [shown, setShown] = useState(NO_IDS);
  const [putAway, setPutAway] = useState(NO_IDS);
  const running = data?.running ?? [];
  const waiting = running.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  const names = waiting.join(" ");

  useEffect(() => useRunningJobs.setState({ running: data?.running ?? [] }), [data]);

  useEffect(() => {
    if (names === "") return;
    const timer = setTimeout(
      () => setShown((before) => new Set([...before, ...waiting])),
      WORTH_SHOWING_AFTER_MS,
    );
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- `names` is what is waiting
  }, [names]);

  const isSeen = ({ id }: ShownJob) => shown.has(id) && !putAway.has(id);
  const ended = (data?.ended ?? []).filter(isSeen).slice(-1);
  return {
    jobs: [...running.filter(isSeen), ...ended],
    putAway: (id) => setPutAway((before) => new Set([...before, id])),
  };
}
