import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { SetUpActKind } from "../../../shared/ipc/acts.ts";
import { instantNow } from "../../../shared/time.ts";
import { appendAudit } from "../../store/audit.ts";
import { isInTheWay, putSetUpBack } from "./put-set-up-back.ts";
import { lookAtSetUp, SetUpStep } from "./set-up-step.ts";
import { type UndoableAct, undoableAct } from "./undoable-act.ts";

const SetUpChange = z.object({ steps: z.array(SetUpStep) });
type SetUpChange = z.infer<typeof SetUpChange>;

/**
 * Something of the set-up added, changed, retired, put in order... Taking it back makes each thing what it was before, unless one of
 * them is not what the act left, or visits need it now: then all of them stay. `about` is the name of what was changed.
 */
function setUpAct(kind: SetUpActKind): UndoableAct<SetUpChange> {
  return undoableAct({
    kind,
    change: SetUpChange,
    takeBack: (desk, writer, { steps }) => {
      const present = lookAtSetUp(writer, steps);
      const isAsLeft = steps.every(({ after }, index) => isDeepStrictEqual(present[index], after));
      if (!isAsLeft || steps.some((step) => isInTheWay(desk, writer, step))) return { kind: "overtaken" };
      let owed = 0;
      for (const step of steps) owed += putSetUpBack(desk, writer, step);
      const subjectId = steps.flatMap((step) => ("id" in step ? [step.id] : []))[0] ?? null;
      const at = instantNow(desk.clock);
      appendAudit(writer, { at, deskId: desk.deskId, act: `undo of ${kind}`, subjectId });
      return { kind: "takenBack", owed: owed > 0, announce: ["clinicChanged"] };
    },
  });
}

/** The way back from every kind of act of setting up. */
export const SET_UP_ACTS: Readonly<Record<SetUpActKind, UndoableAct<SetUpChange>>> = {
  setUpAdded: setUpAct("setUpAdded"),
  setUpChanged: setUpAct("setUpChanged"),
  setUpRetired: setUpAct("setUpRetired"),
  setUpRestored: setUpAct("setUpRestored"),
  setUpOrdered: setUpAct("setUpOrdered"),
  hoursSet: setUpAct("hoursSet"),
  daysClosed: setUpAct("daysClosed"),
  daysReopened: setUpAct("daysReopened"),
};
