import { z } from "zod";
import { AppointmentId, DeskId, PractitionerId } from "../../shared/ids.ts";
import { ActKind } from "../../shared/ipc/acts.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { Instant } from "../../shared/time.ts";
import { change, changeOne, first, type Reader, type Writer } from "./sql.ts";
import { SyncedFields } from "./synced-fields.ts";

/** The fields of an appointment that an act can change. */
export const ActFields = SyncedFields.extend({
  practitionerId: PractitionerId,
  status: AppointmentStatus,
});
export type ActFields = z.infer<typeof ActFields>;

/** Something done at a desk, and the way back from it (BK6). */
export const Act = z.object({
  id: z.uuidv7(),
  at: Instant,
  deskId: DeskId,
  appointmentId: AppointmentId,
  kind: ActKind,
  /** What taking it back makes of the appointment, as far as the two differ. */
  before: ActFields,
  /** What it made of the appointment. */
  after: ActFields,
});
export type Act = z.infer<typeof Act>;

/** How many acts of a desk are kept. */
const KEPT = 50;

const ActRow = z.object({
  id: z.string(),
  at: z.string(),
  deskId: z.string(),
  appointmentId: z.string(),
  kind: z.string(),
  before: z.string(),
  after: z.string(),
});

/** The latest act of a desk since a moment that was neither taken back nor passed over, undefined where there is none. */
export function findLatestAct(
  reader: Reader,
  { deskId, since }: { readonly deskId: DeskId; readonly since: Instant },
): Act | undefined {
  const row = first<unknown>(
    reader,
    `SELECT id, at, desk_id AS deskId, appointment_id AS appointmentId, kind, before, after FROM act
     WHERE desk_id = @deskId AND state = 'done' AND at >= @since ORDER BY rowid DESC LIMIT 1`,
    { deskId, since },
  );
  if (row === undefined) return undefined;
  const { before, after, ...columns } = ActRow.parse(row);
  return Act.parse({ ...columns, before: JSON.parse(before), after: JSON.parse(after) });
}

/** Keeps an act; the oldest go once there are many. */
export function insertAct(writer: Writer, act: Act): void {
  changeOne(
    writer,
    `INSERT INTO act (id, at, desk_id, appointment_id, kind, before, after, state)
     VALUES (@id, @at, @deskId, @appointmentId, @kind, @before, @after, 'done')`,
    { ...act, before: JSON.stringify(act.before), after: JSON.stringify(act.after) },
  );
  change(
    writer,
    `DELETE FROM act WHERE desk_id = @deskId AND rowid <=
       (SELECT rowid FROM act WHERE desk_id = @deskId ORDER BY rowid DESC LIMIT 1 OFFSET @kept)`,
    { deskId: act.deskId, kept: KEPT },
  );
}

/** Notes that an act was taken back, or that it could not be and the one before it comes next. */
export function settleAct(
  writer: Writer,
  act: { readonly id: string; readonly state: "takenBack" | "passed" },
): void {
  changeOne(writer, "UPDATE act SET state = @state WHERE id = @id AND state = 'done'", act);
}
