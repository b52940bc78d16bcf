import type { ActView, UndoLastActOutcome } from "../../shared/ipc/acts.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { findLatestAct, type OtherAct, settleAct } from "../store/acts.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { tellOfChange } from "./tell-of-change.ts";
import { takeBackVisit } from "./undo/take-back-visit.ts";
import { UNDOABLE_ACTS } from "./undo/undoable-acts.ts";

/** Acts older than this are history: nobody means them with Ctrl+Z any more. Milliseconds. */
const UNDOABLE_MS = 24 * 60 * 60_000;

/**
 * Takes back the latest act of this desk, as a new change that Google is owed in turn (BK6); also one from before a restart.
 * What was changed since, by Google or elsewhere, is left alone and said; then the act before it comes next.
 */
export function undoLastAct(desk: Desk): UndoLastActOutcome {
  const since = addMs(instantNow(desk.clock), -UNDOABLE_MS);
  const undo = desk.store.write((writer): Undo => {
    const act = findLatestAct(writer, { deskId: desk.deskId, since });
    if (act === undefined) return { outcome: { kind: "nothingToUndo" }, owed: false };
    const undone =
      act.appointmentId === null ? takeBackOther(desk, writer, act) : takeBackVisit(desk, writer, act);
    const state = undone.outcome.kind === "undone" ? "takenBack" : "passed";
    settleAct(writer, { number: act.number, state });
    return undone;
  });
  if (undo.outcome.kind === "undone") {
    for (const name of undo.announce ?? []) desk.announce(name);
    tellOfChange(desk, { owed: undo.owed });
  }
  return undo.outcome;
}

interface Undo {
  readonly outcome: UndoLastActOutcome;
  readonly owed: boolean;
  readonly announce?: readonly BroadcastName[] | undefined;
}

function takeBackOther(desk: Desk, writer: Writer, act: OtherAct): Undo {
  const { about, change } = act.what;
  const back = UNDOABLE_ACTS[act.kind].takeBack(desk, writer, change);
  const view = (count: number, left: number): ActView => ({ kind: act.kind, about, count, left });
  if (back.kind === "overtaken") return { outcome: { kind: "overtaken", act: view(0, 1) }, owed: false };
  const { count = 1, left = 0, owed, announce } = back;
  return { outcome: { kind: "undone", act: view(count, left) }, owed, announce };
}
