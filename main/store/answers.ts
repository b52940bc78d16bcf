import { z } from "zod";
import { AppointmentId } from "../../shared/ids.ts";
import { AnswerTable, USUAL_ANSWERS } from "../../shared/model/answers.ts";
import { Instant } from "../../shared/time.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const Choice = z.object({ question: z.string(), act: z.string() });
const SeenAnswer = z.object({ answer: z.string() });

/** What the clinic has chosen that answers in Google do, the usual where it has not chosen (MG9). */
export function readAnswerTable(reader: Reader): AnswerTable {
  const rows = all<unknown>(reader, "SELECT question, act FROM answer_choice").map((row) =>
    Choice.parse(row),
  );
  const chosen = Object.fromEntries(rows.map(({ question, act }) => [question, act]));
  return AnswerTable.parse({ ...USUAL_ANSWERS, ...chosen });
}

/** Keeps what answers do from now on. */
export function saveAnswerTable(writer: Writer, table: AnswerTable): void {
  for (const [question, act] of Object.entries(table))
    changeOne(
      writer,
      `INSERT INTO answer_choice (question, act) VALUES (@question, @act)
       ON CONFLICT (question) DO UPDATE SET act = excluded.act`,
      { question, act },
    );
}

/** Somebody invited to an appointment's event. */
export interface Guest {
  readonly appointmentId: AppointmentId;
  /** The address, in lower case. */
  readonly guest: string;
}

/** What a guest was last seen to answer, undefined where nothing was seen. */
export function findSeenAnswer(reader: Reader, guest: Guest): string | undefined {
  const row = first<unknown>(
    reader,
    "SELECT answer FROM seen_answer WHERE appointment_id = @appointmentId AND guest = @guest",
    { appointmentId: guest.appointmentId, guest: guest.guest },
  );
  return row === undefined ? undefined : SeenAnswer.parse(row).answer;
}

/** Keeps what a guest answered, in the place of what was seen before. */
export function saveSeenAnswer(writer: Writer, seen: Guest & { readonly answer: string }): void {
  const { appointmentId, guest, answer } = seen;
  changeOne(
    writer,
    `INSERT INTO seen_answer (appointment_id, guest, answer) VALUES (@appointmentId, @guest, @answer)
     ON CONFLICT (appointment_id, guest) DO UPDATE SET answer = excluded.answer`,
    { appointmentId, guest, answer },
  );
}

/** Somebody declined in Google, and a person is to look at the appointment (MG9). */
export const Declined = z.object({
  appointmentId: AppointmentId,
  who: z.enum(["patient", "practitioner"]),
  since: Instant,
});
export type Declined = z.infer<typeof Declined>;

/** Declined answers of appointments that are still expected, the oldest first. */
export function listDeclined(reader: Reader): Declined[] {
  return all<unknown>(
    reader,
    `SELECT appointment_id AS appointmentId, who, since FROM declined
     JOIN appointment ON appointment.id = appointment_id
     WHERE status IN ('booked', 'confirmed') ORDER BY since, appointment_id, who`,
  ).map((row) => Declined.parse(row));
}

/** Flags an appointment for a person; one that is flagged already keeps its age. */
export function flagDeclined(writer: Writer, declined: Declined): void {
  change(
    writer,
    `INSERT INTO declined (appointment_id, who, since) VALUES (@appointmentId, @who, @since) ON CONFLICT DO NOTHING`,
    declined,
  );
}

/** Takes such flags away, one's or everybody's; gives how many there were. */
export function dropDeclined(
  writer: Writer,
  flag: { readonly appointmentId: AppointmentId; readonly who?: Declined["who"] },
): number {
  const { appointmentId, who } = flag;
  return change(
    writer,
    "DELETE FROM declined WHERE appointment_id = @appointmentId AND who = coalesce(@who, who)",
    { appointmentId, who: who ?? null },
  );
}
