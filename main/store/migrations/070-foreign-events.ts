import { script, type Writer } from "../sql.ts";

/**
 * Events that are not ours in the order in which they came, in short: what of them is read, the busy time that a single one
 * makes among it. Their ids are random, so that a table in the order of ids was written all over for every page of a pull.
 */
export function foreignEventTables(writer: Writer): void {
  script(
    writer,
    `
    -- Short numbers for the calendars: Google's ids of them are longer than most of what is kept of an event.
    CREATE TABLE foreign_calendar (number INTEGER PRIMARY KEY, calendar_id TEXT NOT NULL UNIQUE) STRICT;
    INSERT INTO foreign_calendar (calendar_id) SELECT DISTINCT calendar_id FROM foreign_event;

    CREATE TABLE foreign_event_anew (
      id INTEGER PRIMARY KEY, calendar INTEGER NOT NULL, event_id TEXT NOT NULL, etag TEXT,
      -- The event that recurs, on itself and on its instances that stand by themselves; null for any other event.
      series_id TEXT,
      -- The busy time of an event that is not of a series; null where it makes none. That of a series is in block.
      starts_at TEXT, ends_at TEXT, label TEXT,
      -- 1: longer than 26 hours, so that it is found apart from those that are looked for by their start.
      is_long INTEGER NOT NULL CHECK (is_long IN (0, 1)),
      -- Its address in Google Calendar, and the appointment of ours that its property names.
      address TEXT, names_appointment TEXT,
      -- The whole event, where it is of a series: the series' blocks are made of it.
      raw TEXT
    ) STRICT;
    INSERT INTO foreign_event_anew
      (calendar, event_id, etag, series_id, starts_at, ends_at, label, is_long, address, names_appointment, raw)
      SELECT number, event.event_id, json_extract(raw, '$.etag'), series_id, block.starts_at, block.ends_at, block.label,
        coalesce(julianday(block.ends_at) - julianday(block.starts_at) > 26 / 24.0, 0), json_extract(raw, '$.htmlLink'),
        json_extract(raw, '$.extendedProperties.private.appointmentId'), iif(series_id IS NULL, NULL, raw)
      FROM foreign_event AS event JOIN foreign_calendar USING (calendar_id)
      LEFT JOIN block ON series_id IS NULL AND block.calendar_id = event.calendar_id AND block.event_id = event.event_id;
    DELETE FROM block WHERE EXISTS (SELECT 1 FROM foreign_event AS event
      WHERE series_id IS NULL AND event.calendar_id = block.calendar_id AND event.event_id = block.event_id);
    DROP TABLE foreign_event;
    ALTER TABLE foreign_event_anew RENAME TO foreign_event;

    CREATE UNIQUE INDEX foreign_event_by_id ON foreign_event (event_id, calendar);
    CREATE INDEX foreign_event_by_start ON foreign_event (calendar, starts_at) WHERE starts_at IS NOT NULL;
    CREATE INDEX foreign_event_long ON foreign_event (calendar, ends_at) WHERE is_long = 1;
    CREATE INDEX foreign_event_by_series ON foreign_event (calendar, series_id) WHERE series_id IS NOT NULL;
    CREATE INDEX foreign_event_naming ON foreign_event (calendar) WHERE names_appointment IS NOT NULL;

    -- Whether an event of an unfinished pull names an appointment of ours; what was gathered before may.
    ALTER TABLE gathered_event ADD COLUMN is_own INTEGER NOT NULL DEFAULT 1 CHECK (is_own IN (0, 1));
    CREATE INDEX gathered_own ON gathered_event (calendar_id, event_id) WHERE is_own = 1;

    -- A change that stands on an earlier one closes its undo: asked at every change that is taken in.
    CREATE INDEX feed_change_open ON feed_change (appointment_id) WHERE undo = 'possible';
    `,
  );
}
