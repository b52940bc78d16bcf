import type { Handlers } from "../../shared/ipc/contract.ts";
import { readAgenda } from "../clinic/read-agenda.ts";
import { readInsights } from "../clinic/read-insights.ts";
import { readMonth } from "../clinic/read-month.ts";
import { readWeek } from "../clinic/read-week.ts";
import type { Desk } from "../clinic/desk.ts";
import { keepViewSettings, readViewSettings } from "../store/view-settings.ts";

type Calls =
  | "readWeek"
  | "readMonth"
  | "readAgenda"
  | "readInsights"
  | "readViewSettings"
  | "keepViewSettings";

/** Joins each call about weeks, months and lists of days to the one function that does it. */
export function viewHandlers(desk: Desk): Pick<Handlers, Calls> {
  return {
    readWeek: (input) => readWeek(desk, input),
    readMonth: (input) => readMonth(desk, input),
    readAgenda: (input) => readAgenda(desk, input),
    readInsights: (input) => readInsights(desk, input),
    readViewSettings: () => readViewSettings(desk.store.reader),
    keepViewSettings: (input) => desk.store.write((writer) => keepViewSettings(writer, input)),
  };
}
