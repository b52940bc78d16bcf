import { z } from "zod";
import { AppointmentId, DeskId, PractitionerId } from "../../shared/ids.ts";
import { ActKind, OtherActKind } from "../../shared/ipc/acts.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { CancelReason } from "../../shared/model/cancel-reason.ts";
import { Instant } from "../../shared/time.ts";
import { changeOne, first, type Reader, type Writer } from "./sql.ts";
import { SyncedFields } from "./synced-fields.ts";

/** The fields of an appointment that an act can change. */
export const ActFields = SyncedFields.extend({
  practitionerId: PractitionerId,
  status: AppointmentStatus,
  /** Why it is cancelled; null: it is not, or nobody said why. */
  cancelReason: CancelReason.nullable().default(null),
});
export type ActFields = z.infer<typeof ActFields>;

const EveryAct = z.object({
  /** Counts up with every act. */
  number: z.int(),
  at: Instant,
  deskId: DeskId,
});

/** Something done to one visit at a desk, and the way back from it (BK6). */
export const VisitAct = EveryAct.extend({
  appointmentId: AppointmentId,
  kind: ActKind,
  what: z.object({
    /** What taking it back makes of the appointment, as far as the two differ. */
    before: ActFields,
    /** What it made of the appointment. */
    after: ActFields,
  }),
});
export type VisitAct = z.infer<typeof VisitAct>;

/** Something done to anything else, and the way back as its kind reads it. */
export const OtherAct = EveryAct.extend({
  appointmentId: z.null(),
  kind: OtherActKind,
  what: z.object({
    /** Whom it was about, by name. */
    about: z.string(),
    change: z.unknown(),
  }),
});
export type OtherAct = z.infer<typeof OtherAct>;

/** Something done at a desk that can be taken back. */
export type Act = VisitAct | OtherAct;

/** How many acts are kept: as many places are written by turns. Places are kept in the database, so this cannot grow. */
const PLACES = 50;

const ActRow = z.object({
  number: z.int(),
  at: z.string(),
  deskId: z.string(),
  appointmentId: z.string().nullable(),
  kind: z.string(),
  what: z.string(),
});

/** The latest act of a desk since a moment that was neither taken back nor passed over, undefined where there is none. */
export function findLatestAct(
  reader: Reader,
  { deskId, since }: { readonly deskId: DeskId; readonly since: Instant },
): Act | undefined {
  const row = first<unknown>(
    reader,
    `SELECT number, at, desk_id AS deskId, appointment_id AS appointmentId, kind, what FROM act
     WHERE desk_id = @deskId AND state = 'done' AND at >= @since ORDER BY number DESC LIMIT 1`,
    { deskId, since },
  );
  if (row === undefined) return undefined;
  const { what, ...columns } = ActRow.parse(row);
  const act = { ...columns, what: JSON.parse(what) };
  return columns.appointmentId === null ? OtherAct.parse(act) : VisitAct.parse(act);
}

/** Keeps an act, in the place of the oldest one once there are many. */
export function insertAct(writer: Writer, act: Omit<VisitAct, "number"> | Omit<OtherAct, "number">): void {
  const { at, deskId, appointmentId, kind, what } = act;
  changeOne(
    writer,
    `INSERT INTO act (place, number, desk_id, at, state, appointment_id, kind, what)
     SELECT next % @places, next, @deskId, @at, 'done', @appointmentId, @kind, @what
     FROM (SELECT coalesce(max(number), 0) + 1 AS next FROM act) WHERE true
     ON CONFLICT (place) DO UPDATE SET number = excluded.number, desk_id = excluded.desk_id, at = excluded.at,
       state = excluded.state, appointment_id = excluded.appointment_id, kind = excluded.kind, what = excluded.what`,
    { places: PLACES, at, deskId, appointmentId, kind, what: JSON.stringify(what) },
  );
}

/** Notes that an act was taken back, or that it could not be and the one before it comes next. */
export function settleAct(
  writer: Writer,
  act: { readonly number: number; readonly state: "takenBack" | "passed" },
): void {
  changeOne(writer, "UPDATE act SET state = @state WHERE number = @number AND state = 'done'", act);
}
