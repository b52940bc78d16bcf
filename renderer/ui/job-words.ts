import { assertNever } from "../../shared/assert.ts";
import type { EndedJob, JobKind, RunningJob } from "../../shared/ipc/jobs.ts";
import { t } from "../words/t.ts";

type Family = "import" | "export" | "firstSync" | "sendChanges" | "selfTest";

function familyOf(kind: JobKind): Family {
  switch (kind) {
    case "importPractitioners":
    case "importServices":
    case "importPatients":
    case "importAppointments":
      return "import";
    case "exportPatients":
    case "exportAppointments":
      return "export";
    case "firstSync":
    case "sendChanges":
    case "selfTest":
      return kind;
    default:
      return assertNever(kind);
  }
}

/** What a job does, and about whom, `Reading the calendar for the first time · Dr. Keller`. */
export function jobName({ kind, subject }: Pick<RunningJob, "kind" | "subject">): string {
  const what = t(`jobs.name.${kind}`);
  return subject === null ? what : t("jobs.about", { what, subject });
}

/** How far a job is, `3,200 of 20,000`. */
export function jobProgress({ done, total }: Pick<RunningJob, "done" | "total">): string {
  return total === null ? t("jobs.soFar", { count: done }) : t("jobs.progress", { done, total });
}

/** How a job ended, in a sentence: what was done, what is kept, what to do. */
export function jobEnd({ kind, end, done }: EndedJob): string {
  const family = familyOf(kind);
  switch (end) {
    case "done":
      return family === "selfTest" ? t("jobs.done.selfTest") : t(`jobs.done.${family}`, { count: done });
    case "cancelled":
      return family === "import"
        ? t("jobs.cancelled.import", { count: done })
        : t(`jobs.cancelled.${family}`);
    case "failed":
      return t(`jobs.failed.${family}`);
    default:
      return assertNever(end);
  }
}
