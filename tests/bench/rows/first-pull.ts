import BetterSqlite3 from "better-sqlite3";
import { z } from "zod";
import { GoogleEvent } from "../../../main/google/wire.ts";
import { findCalendarState, saveCalendarState } from "../../../main/store/calendar-states.ts";
import { setPragmas } from "../../../main/store/set-pragmas.ts";
import { pullCalendar } from "../../../main/sync/pull-calendar.ts";
import type { GoogleCalendarId } from "../../../shared/ids.ts";
import type { BenchRow, Figure } from "../bench-row.ts";
import { PAGE_EVENTS } from "../google-page.ts";
import { blockFigures } from "../block-figures.ts";
import { type LongestBlock, longestBlock } from "../longest-block.ts";
import { type OnlineDesk, openOnlineDesk } from "../online-desk.ts";
import { median, medianRatio } from "../spread.ts";
import { type GoogleLine, type GoogleProgram, startGoogle } from "../start-google.ts";
import { processorTime } from "../stopwatch.ts";

const PAGES = 20;
const ROUNDS = 3;
/**
 * Goal 14 and B14: the first pull of 50,000 events, and reading all of them anew after a 410. Processor time of the desk alone; the
 * calendar is in another process.
 */
export const firstPull: BenchRow = { name: "first-pull", run: measure };

async function measure(): Promise<Figure[]> {
  const google = await startGoogle({ roundTripsMs: [], pages: PAGES });
  try {
    const rounds: { readonly first: Pulled; readonly again: Pulled; readonly floorMs: number }[] = [];
    while (rounds.length < ROUNDS)
      rounds.push({ ...(await pullTwice(google)), floorMs: await floor(google) });
    const floors = rounds.map(({ floorMs }) => floorMs);
    const events = PAGES * PAGE_EVENTS;
    return (["first", "again"] as const).flatMap((which) => {
      const pulled = rounds.map((round) => round[which]);
      const processor = pulled.map(({ processorMs }) => processorMs);
      const what =
        which === "first" ? `first pull of ${events} events` : `reading ${events} events anew after a 410`;
      return [
        {
          what: `${what}, processor time`,
          measured: median(processor),
          unit: "ms",
          beside: { what: "fetch, unzip, parse, check and one upsert each", value: median(floors) },
          ratio: medianRatio(processor, floors),
          goal: 1.3,
        },
        ...blockFigures(
          what,
          pulled.map(({ block }) => block),
        ),
      ];
    });
  } finally {
    await google.close();
  }
}

interface Pulled {
  readonly processorMs: number;
  readonly block: LongestBlock;
}

function calendarOf({ calendarIds }: GoogleProgram): GoogleCalendarId {
  const [calendarId] = calendarIds;
  if (calendarId === undefined) throw new Error("no calendar");
  return calendarId;
}

async function pullTwice(google: GoogleProgram): Promise<{ readonly first: Pulled; readonly again: Pulled }> {
  const desk = openOnlineDesk(google.calendarIds);
  const line = google.connect("pages");
  const calendarId = calendarOf(google);
  const first = await pullAll(desk, { line, calendarId });
  desk.store.write((writer) => {
    const state = findCalendarState(writer, calendarId);
    if (state === undefined) throw new Error("not pulled");
    saveCalendarState(writer, { ...state, syncToken: null });
  });
  const again = await pullAll(desk, { line, calendarId });
  line.http.close();
  desk.close();
  return { first, again };
}

async function pullAll(
  desk: OnlineDesk,
  { line, calendarId }: { readonly line: GoogleLine; readonly calendarId: GoogleCalendarId },
): Promise<Pulled> {
  const { signal } = new AbortController();
  let block: LongestBlock | undefined;
  const processorMs = await processorTime(async () => {
    block = await longestBlock(() => pullCalendar(desk.over(line), calendarId, { signal }));
  });
  if (block === undefined || !findCalendarState(desk.store.reader, calendarId)?.syncToken)
    throw new Error("not pulled");
  return { processorMs, block };
}

const Page = z.object({ items: z.array(z.unknown()), nextPageToken: z.string().optional() });

/** The least that has to be done, tuned for this alone: a page a transaction, a large cache, few checkpoints. */
async function floor(google: GoogleProgram): Promise<number> {
  const desk = openOnlineDesk(google.calendarIds);
  const { path, key } = desk.place;
  const database = new BetterSqlite3(`${path}.floor`);
  setPragmas(database, key);
  database.pragma("cache_size = -65536");
  database.pragma("wal_autocheckpoint = 16000");
  database.exec(
    `CREATE TABLE event (calendar_id TEXT NOT NULL, event_id TEXT NOT NULL, raw TEXT NOT NULL, starts_at TEXT, ends_at TEXT,
       PRIMARY KEY (calendar_id, event_id)) STRICT`,
  );
  const upsert = database.prepare(
    `INSERT INTO event VALUES (@calendarId, @id, @raw, @startsAt, @endsAt)
     ON CONFLICT (calendar_id, event_id) DO UPDATE SET raw = excluded.raw, starts_at = excluded.starts_at,
       ends_at = excluded.ends_at`,
  );
  const calendarId = calendarOf(google);
  const line = google.connect("pages");
  const keep = database.transaction((items: readonly unknown[]) => {
    for (const item of items) {
      const event = GoogleEvent.parse(item);
      const { id, start, end } = event;
      const span = { startsAt: start?.dateTime ?? null, endsAt: end?.dateTime ?? null };
      upsert.run({ calendarId, id, raw: JSON.stringify(item), ...span });
    }
  });
  const spent = await processorTime(async () => {
    let pageToken: string | undefined;
    do {
      const { items, nextPageToken } = await nextPage(line, pageToken);
      keep.immediate(items);
      pageToken = nextPageToken;
    } while (pageToken !== undefined);
    database.pragma("wal_checkpoint(TRUNCATE)");
  });
  line.http.close();
  database.close();
  desk.close();
  return spent;
}

async function nextPage(line: GoogleLine, pageToken: string | undefined): Promise<z.infer<typeof Page>> {
  const query = pageToken === undefined ? "" : `?pageToken=${pageToken}`;
  const url = `${line.api}/calendars/c/events${query}`;
  const { text } = await line.http.send({ method: "GET", url, headers: line.headers, timeoutMs: 30_000 });
  return Page.parse(JSON.parse(text));
}
