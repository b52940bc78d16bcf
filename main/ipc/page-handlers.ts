import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Jobs } from "../jobs.ts";
import { keepPreferences, readPreferences } from "../store/preferences.ts";
import type { Store } from "../store/store.ts";

/** What the calls about the page itself are answered with. */
export interface PageHandlerParts {
  readonly store: Store;
  readonly jobs: Jobs;
}

type Calls = "readJobs" | "cancelJob" | "readPreferences" | "choosePreferences";

/** Joins each call about what the page shows of itself, the work under way and what somebody prefers, to its one function. */
export function pageHandlers({ store, jobs }: PageHandlerParts): Pick<Handlers, Calls> {
  return {
    readJobs: () => jobs.view(),
    cancelJob: ({ id }) => jobs.cancel(id),
    readPreferences: () => readPreferences(store.reader),
    choosePreferences: ({ chosen }) => store.write((writer) => keepPreferences(writer, chosen)),
  };
}
