import type { OtherActKind } from "../../../shared/ipc/acts.ts";
import type { UndoableAct } from "./undoable-act.ts";
import { patientChanged } from "./patient-changed.ts";
import { patientsMerged } from "./patients-merged.ts";
import { SET_UP_ACTS } from "./set-up-acts.ts";
import { visitsBooked } from "./visits-booked.ts";
import { visitsCancelled } from "./visits-cancelled.ts";
import { waitingAdded } from "./waiting-added.ts";
import { waitingRemoved } from "./waiting-removed.ts";

/** The way back from every kind of act that is about something else than one visit. */
export const UNDOABLE_ACTS: Readonly<Record<OtherActKind, Pick<UndoableAct<unknown>, "takeBack">>> = {
  patientChanged,
  patientsMerged,
  visitsBooked,
  visitsCancelled,
  waitingAdded,
  waitingRemoved,
  ...SET_UP_ACTS,
};
