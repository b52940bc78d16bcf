import type { Notice } from "./notice.ts";
import { sendChange } from "./page-calls.ts";
import type { Scope } from "./page-calls.ts";
import { shiftedSide, sideInWords } from "./wall-times.ts";

/** Changes that are made at once, and can be taken back. */
export interface UndoableChanges {
  /** Moves an event's button, or its end alone, by days and minutes. */
  readonly move: (event: HTMLElement, by: Movement) => Promise<void>;
  /** Deletes an event, or more of its series. Gives what went wrong in words. */
  readonly remove: (event: {
    readonly eventId: string;
    readonly calendarId: string;
    readonly scope: Scope;
  }) => Promise<string | undefined>;
}

/** How far a start and an end move. */
export interface Movement {
  readonly days: number;
  readonly startMinutes: number;
  readonly endMinutes: number;
}

/** Changes that tell what they did; `onProblem` hears when one was refused. */
export function undoableChanges(hear: {
  readonly tell: (notice: Notice) => void;
  readonly onProblem: () => void;
}): UndoableChanges {
  const { tell, onProblem } = hear;
  return {
    move: async (event, { days, startMinutes, endMinutes }) => {
      const { calendarId = "", eventId = "", start = "", end = "" } = event.dataset;
      const moved = {
        calendarId,
        start: shiftedSide(start, { days, minutes: startMinutes }),
        end: shiftedSide(end, { days, minutes: endMinutes }),
      };
      const problem = await sendChange({ method: "PATCH", eventId, edit: moved });
      if (problem !== undefined) {
        onProblem();
        tell({ text: problem });
        return;
      }
      const text =
        moved.start === start ? `Ends ${sideInWords(moved.end)}.` : `Moved to ${sideInWords(moved.start)}.`;
      const undo = (): Promise<string | undefined> =>
        sendChange({ method: "PATCH", eventId, edit: { calendarId, start, end } });
      tell({ text, undo });
    },
    remove: async ({ eventId, calendarId, scope }) => {
      const edit = { calendarId, scope };
      const problem = await sendChange({ method: "DELETE", eventId, edit });
      if (problem !== undefined) return problem;
      const undo = (): Promise<string | undefined> =>
        sendChange({ method: "POST", eventId, act: "restore", edit });
      if (scope === "following") tell({ text: "Series ended." });
      else tell({ text: "Deleted.", undo });
      return undefined;
    },
  };
}
