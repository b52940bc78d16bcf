import { script, type Writer } from "../sql.ts";

/**
 * Recurring events that are not ours. What was kept of them before lacks their cancelled instances, so every calendar is read
 * anew in full.
 */
export function seriesTables(writer: Writer): void {
  script(
    writer,
    `
    -- The id of the event that recurs, on itself and on its instances that stand by themselves; null for any other event.
    ALTER TABLE foreign_event ADD COLUMN series_id TEXT;
    UPDATE foreign_event SET series_id = coalesce(
      json_extract(raw, '$.recurringEventId'), iif(json_type(raw, '$.recurrence') = 'array', event_id, NULL));
    CREATE INDEX foreign_event_by_series ON foreign_event (calendar_id, series_id) WHERE series_id IS NOT NULL;

    CREATE TABLE series (
      calendar_id TEXT NOT NULL, series_id TEXT NOT NULL,
      -- The calendar's zone, in which all-day days begin and end.
      zone TEXT NOT NULL,
      -- Up to when its blocks are there; null: it changed, and they are to be made anew.
      projected_until TEXT,
      PRIMARY KEY (calendar_id, series_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO series (calendar_id, series_id, zone)
      SELECT DISTINCT calendar_id, series_id, clinic.zone FROM foreign_event, clinic WHERE series_id IS NOT NULL;

    UPDATE calendar_state SET sync_token = NULL, resume_page = NULL;
    `,
  );
}
