import { useEffect } from "react";
import { Button } from "@mantine/core";
import type { RunningJob } from "../../shared/ipc/jobs.ts";
import { announce } from "./announcer.tsx";
import { cancelJob } from "./cancel-job.ts";
import { jobEnd, jobName, jobProgress } from "./job-words.ts";
import type { ShownJob } from "./use-jobs.ts";
import { useJobs } from "./use-jobs.ts";
import { t } from "../words/t.ts";
import "./job-strip.css";

/** What takes longer than a moment: how far it is, the way to stop it, and how it ended. It never takes the focus. */
export function JobStrip() {
  const { jobs, putAway } = useJobs();
  if (jobs.length === 0) return null;
  return (
    <aside className="job-strip" aria-label={t("jobs.region")}>
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} onPutAway={() => putAway(job.id)} />
      ))}
    </aside>
  );
}

function JobCard({ job, onPutAway }: { readonly job: ShownJob; readonly onPutAway: () => void }) {
  const name = jobName(job);
  const end = "end" in job ? jobEnd(job) : undefined;
  useEffect(() => announce(end ?? name), [end, name]);
  return (
    <section className="job-strip__job" aria-label={name}>
      <div className="job-strip__words">
        <b>{name}</b>
        <span>{end ?? jobProgress(job)}</span>
      </div>
      {"end" in job ? null : <JobBar job={job} />}
      <JobButton job={job} name={name} onPutAway={onPutAway} />
    </section>
  );
}

function JobBar({ job }: { readonly job: RunningJob }) {
  const { done, total } = job;
  const known = total === null ? {} : { max: Math.max(total, 1), value: Math.min(done, total) };
  return <progress aria-label={jobName(job)} aria-valuetext={jobProgress(job)} {...known} />;
}

interface JobButtonProps {
  readonly job: ShownJob;
  readonly name: string;
  readonly onPutAway: () => void;
}

/** One button from the begin of a job to its end, so that whoever stands on it keeps the focus. */
function JobButton({ job, name, onPutAway }: JobButtonProps) {
  const isOver = "end" in job;
  const isCancellable = !isOver && job.isCancellable;
  const isStopping = isCancellable && job.isCancelled;
  const words = isOver
    ? { seen: t("ui.dismiss"), heard: undefined }
    : isStopping
      ? { seen: t("jobs.stopping"), heard: undefined }
      : isCancellable
        ? { seen: t("jobs.cancel"), heard: t("jobs.cancelThis", { what: name }) }
        : { seen: t("jobs.hide"), heard: t("jobs.hideThis", { what: name }) };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={words.heard}
      aria-disabled={isStopping}
      onClick={(event) => {
        if (isStopping) return;
        if (isCancellable) return void cancelJob(job);
        if (event.currentTarget === document.activeElement) leaveToScreen();
        onPutAway();
      }}
    >
      {words.seen}
    </Button>
  );
}

/** Where the focus goes when the button it is on goes away. */
function leaveToScreen(): void {
  document.querySelector<HTMLElement>("main [tabindex='0'], main button")?.focus({ preventScroll: true });
}
