import { script, type Writer } from "../sql.ts";

/** Practitioners and services that are booked no longer. Nobody is taken away: their past visits stay theirs. */
export function retiredPeople(writer: Writer): void {
  script(
    writer,
    `
    -- Since when no visit is booked with them, or for it; NULL for those that are booked.
    ALTER TABLE practitioner ADD COLUMN retired_at TEXT;
    ALTER TABLE service ADD COLUMN retired_at TEXT;
    `,
  );
}
