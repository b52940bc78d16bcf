import { z } from "zod";
import { WaitingId } from "../../../shared/ids.ts";
import { resumeWaiting } from "../../store/waiting.ts";
import { undoableAct } from "./undoable-act.ts";

/** Somebody taken off the waitlist; taking it back lets them wait again. `about` is the patient's name. */
export const waitingRemoved = undoableAct({
  kind: "waitingRemoved",
  change: z.object({ id: WaitingId }),
  takeBack: (_desk, writer, { id }) =>
    resumeWaiting(writer, id)
      ? { kind: "takenBack", owed: false, announce: ["waitlistChanged"] }
      : { kind: "overtaken" },
});
