import { z } from "zod";
import { PatientId } from "../../../shared/ids.ts";
import { instantNow } from "../../../shared/time.ts";
import { appendAudit } from "../../store/audit.ts";
import { partCards } from "../../store/join-cards.ts";
import { findMerge } from "../../store/merged-patients.ts";
import { findPatient } from "../../store/patients.ts";
import { tellVisitsAnew } from "../../store/tell-visits-anew.ts";
import { KeptWords, putWordsBack } from "./patient-words.ts";
import { undoableAct } from "./undoable-act.ts";

/**
 * Two cards put together: taking it back makes them two again, each with the visits it had; what was booked since stays with the
 * kept one. `about` is the name the two had in common.
 */
export const patientsMerged = undoableAct({
  kind: "patientsMerged",
  change: z.object({ keptId: PatientId, otherId: PatientId, before: KeptWords, after: KeptWords }),
  takeBack: (desk, writer, { keptId, otherId, before, after }) => {
    const present = findPatient(writer, keptId);
    if (present === undefined || findMerge(writer, otherId)?.intoId !== keptId) return { kind: "overtaken" };
    const at = instantNow(desk.clock);
    partCards(writer, { patientId: otherId, at });
    putWordsBack(desk, writer, { present, change: { before, after } });
    appendAudit(writer, { at, deskId: desk.deskId, act: "undo of patientsMerged", subjectId: otherId });
    const owed =
      tellVisitsAnew(writer, { patientId: keptId, now: at }) +
        tellVisitsAnew(writer, { patientId: otherId, now: at }) >
      0;
    return { kind: "takenBack", owed, announce: ["patientsChanged"] };
  },
});
