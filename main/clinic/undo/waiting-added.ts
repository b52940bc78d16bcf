import { z } from "zod";
import { WaitingId } from "../../../shared/ids.ts";
import { instantNow } from "../../../shared/time.ts";
import { endWaiting, findWaiting } from "../../store/waiting.ts";
import { undoableAct } from "./undoable-act.ts";

/** Somebody put onto the waitlist; taking it back takes them off it again. `about` is the patient's name. */
export const waitingAdded = undoableAct({
  kind: "waitingAdded",
  change: z.object({ id: WaitingId }),
  takeBack: (desk, writer, { id }) => {
    if (findWaiting(writer, id)?.endedAt !== null) return { kind: "overtaken" };
    endWaiting(writer, { id, at: instantNow(desk.clock), how: "removed", filledBy: null });
    return { kind: "takenBack", owed: false, announce: ["waitlistChanged"] };
  },
});
