import { z } from "zod";
import { AppointmentId, DeskId, PractitionerId } from "../../shared/ids.ts";
import { ActKind } from "../../shared/ipc/acts.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { Instant } from "../../shared/time.ts";
import { changeOne, first, type Reader, type Writer } from "./sql.ts";
import { SyncedFields } from "./synced-fields.ts";

/** The fields of an appointment that an act can change. */
export const ActFields = SyncedFields.extend({
  practitionerId: PractitionerId,
  status: AppointmentStatus,
});
export type ActFields = z.infer<typeof ActFields>;

/** Something done at a desk, and the way back from it (BK6). */
export const Act = z.object({
  /** Counts up with every act. */
  number: z.int(),
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

/** How many acts are kept: as many places are written by turns. Places are kept in the database, so this cannot grow. */
const PLACES = 50;

const ActRow = z.object({
  number: z.int(),
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
    `SELECT number, at, desk_id AS deskId, appointment_id AS appointmentId, kind, before, after FROM act
     WHERE desk_id = @deskId AND state = 'done' AND at >= @since ORDER BY number DESC LIMIT 1`,
    { deskId, since },
  );
  if (row === undefined) return undefined;
  const { before, after, ...columns } = ActRow.parse(row);
  return Act.parse({ ...columns, before: JSON.parse(before), after: JSON.parse(after) });
}

/** Keeps an act, in the place of the oldest one once there are many. */
export function insertAct(writer: Writer, act: Omit<Act, "number">): void {
  const { at, deskId, appointmentId, kind, before, after } = act;
  changeOne(
    writer,
    `INSERT INTO act (place, number, desk_id, at, state, appointment_id, kind, before, after)
     SELECT next % @places, next, @deskId, @at, 'done', @appointmentId, @kind, @before, @after
     FROM (SELECT coalesce(max(number), 0) + 1 AS next FROM act) WHERE true
     ON CONFLICT (place) DO UPDATE SET number = excluded.number, desk_id = excluded.desk_id, at = excluded.at,
       state = excluded.state, appointment_id = excluded.appointment_id, kind = excluded.kind, before = excluded.before,
       after = excluded.after`,
    {
      places: PLACES,
      at,
      deskId,
      appointmentId,
      kind,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    },
  );
}

/** Notes that an act was taken back, or that it could not be and the one before it comes next. */
export function settleAct(
  writer: Writer,
  act: { readonly number: number; readonly state: "takenBack" | "passed" },
): void {
  changeOne(writer, "UPDATE act SET state = @state WHERE number = @number AND state = 'done'", act);
}
