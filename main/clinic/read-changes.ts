import type { FeedChange, ReadOlderChangesInput } from "../../shared/ipc/changes.ts";
import type { DeskId } from "../../shared/ids.ts";
import { getAppointment } from "../store/appointments.ts";
import { type KeptChange, listFeedChanges, listFeedChangesBefore } from "../store/feed-changes.ts";
import { getPatient } from "../store/patients.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";

/** How many lines of the feed the page shows at a time. */
const AT_A_TIME = 100;

/** What the feed is read from. */
export interface FeedParts {
  readonly reader: Reader;
  /** What a desk of the clinic is called; null where it has not told. */
  readonly deskName: (deskId: DeskId) => string | null;
}

/** What Google or another desk changed here, the latest 100 lines, the newest first. */
export function readChanges(parts: FeedParts): FeedChange[] {
  return listFeedChanges(parts.reader, AT_A_TIME).map((line) => toView(parts, line));
}

/** The 100 lines before one of them; none where there is no such line. */
export function readOlderChanges(parts: FeedParts, { before }: ReadOlderChangesInput): FeedChange[] {
  return listFeedChangesBefore(parts.reader, { before, limit: AT_A_TIME }).map((line) => toView(parts, line));
}

function toView({ reader, deskName }: FeedParts, line: KeptChange): FeedChange {
  const { id, at, appointmentId, what, undo } = line;
  const { patientId, practitionerId } = getAppointment(reader, appointmentId);
  const patientName = getPatient(reader, patientId).name;
  const practitionerName = getPractitioner(reader, practitionerId).name;
  const deskId = "deskId" in what ? what.deskId : undefined;
  const byDesk = deskId === undefined ? null : deskName(deskId);
  return { id, at, appointmentId, patientName, practitionerName, byDesk, what, undo };
}
