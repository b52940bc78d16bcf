import { script, type Writer } from "../sql.ts";

/** How visits went, when they were booked and which were cancelled is read from indexes alone: a year of them in one stretch. */
export function insightIndex(writer: Writer): void {
  script(
    writer,
    `
    DROP INDEX appointment_by_practitioner;
    CREATE INDEX appointment_by_practitioner
      ON appointment (practitioner_id, starts_at, duration_minutes, zone, status, created_at);
    -- A booking writes nothing here.
    CREATE INDEX appointment_cancelled ON appointment (practitioner_id, starts_at, id) WHERE status = 'cancelled';
    `,
  );
}
