import { z } from "zod";
import { PatientId } from "../../../shared/ids.ts";
import { instantNow } from "../../../shared/time.ts";
import { appendAudit } from "../../store/audit.ts";
import { findPatient } from "../../store/patients.ts";
import { tellVisitsAnew } from "../../store/tell-visits-anew.ts";
import { isAsLeft, KeptWords, putWordsBack } from "./patient-words.ts";
import { undoableAct } from "./undoable-act.ts";

/** A patient's name, phone, birth date or note chosen anew. `about` is the name they have by it. */
export const patientChanged = undoableAct({
  kind: "patientChanged",
  change: z.object({ patientId: PatientId, before: KeptWords, after: KeptWords }),
  takeBack: (desk, writer, { patientId, before, after }) => {
    const present = findPatient(writer, patientId);
    if (present === undefined || !isAsLeft(present, { before, after })) return { kind: "overtaken" };
    putWordsBack(desk, writer, { present, change: { before, after } });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "undo of patientChanged", subjectId: patientId });
    const owed = tellVisitsAnew(writer, { patientId, now: at }) > 0;
    return { kind: "takenBack", owed, announce: ["patientsChanged"] };
  },
});
