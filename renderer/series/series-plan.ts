import { assertNever } from "../../shared/assert.ts";
import type { BookSeriesInput, PlannedVisit } from "../../shared/ipc/visit-series.ts";

/** What is done about one date of a series. */
export type SeriesChoice = "book" | "instead" | "anyway" | "skip";

/** The choices there are for a date, the usual one first: a date that clashes is moved that day or left out unless somebody says otherwise. */
export function choicesOf({ clashes, instead }: PlannedVisit): readonly SeriesChoice[] {
  if (clashes.length === 0) return ["book", "skip"];
  return instead === null ? ["skip", "anyway"] : ["instead", "skip", "anyway"];
}

/** The choices that somebody has made, by the dates they are about. */
export type SeriesChoices = ReadonlyMap<string, SeriesChoice>;

/** What is done about a date: what was chosen for it where that is still possible, else the usual. */
export function choiceFor(visit: PlannedVisit, choices: SeriesChoices): SeriesChoice {
  const possible = choicesOf(visit);
  const chosen = choices.get(visit.startsAt);
  return chosen !== undefined && possible.includes(chosen) ? chosen : (possible[0] ?? "skip");
}

/** The visits that are to be booked, in order. */
export function visitsToBook(
  plan: readonly PlannedVisit[],
  choices: SeriesChoices,
): BookSeriesInput["visits"] {
  return plan.flatMap((visit): BookSeriesInput["visits"] => {
    const { startsAt, fold, instead } = visit;
    const choice = choiceFor(visit, choices);
    switch (choice) {
      case "book":
        return [{ startsAt, fold, clash: "refuse" }];
      case "anyway":
        return [{ startsAt, fold, clash: "accept" }];
      case "instead":
        return instead === null ? [] : [{ ...instead, clash: "refuse" }];
      case "skip":
        return [];
      default:
        return assertNever(choice);
    }
  });
}

/** Reads a whole number between two others; undefined where it is none. */
export function readWhole(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : -1;
  return number >= least && number <= most ? number : undefined;
}
