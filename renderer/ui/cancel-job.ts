import type { RunningJob } from "../../shared/ipc/jobs.ts";
import { ask } from "../desk.ts";
import { sayFault } from "./query-client.ts";

/** Asks the main process to stop a job. Says it where that fails. */
export async function cancelJob({ id }: Pick<RunningJob, "id">): Promise<void> {
  await ask("cancelJob", { id }).catch((error: unknown) => sayFault(error, "saved"));
}
