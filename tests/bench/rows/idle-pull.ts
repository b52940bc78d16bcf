import { pullCalendar } from "../../../main/sync/pull-calendar.ts";
import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { openOnlineDesk } from "../online-desk.ts";
import { median, medianRatio } from "../spread.ts";
import { startGoogle } from "../start-google.ts";
import { timedUntil } from "../stopwatch.ts";

const ROUND_TRIPS_MS = [30, 120] as const;
const ROUNDS = 15;
/** What such a pull weighs at the least, TLS left out. */
const LEAST_BYTES = 1_300;

/** Goal 15: asking whether anything is new costs one round trip. */
export const idlePull: BenchRow = { name: "idle-pull", run: measure };

async function measure(): Promise<Figure[]> {
  const google = await startGoogle({ roundTripsMs: ROUND_TRIPS_MS });
  const desk = openOnlineDesk(google.calendarIds);
  const [calendarId] = google.calendarIds;
  if (calendarId === undefined) throw new Error("no calendar");
  const { signal } = new AbortController();
  const figures: Figure[] = [];
  try {
    for (const roundTripMs of ROUND_TRIPS_MS) {
      const line = google.connect(roundTripMs);
      const pull = () => pullCalendar(desk.over(line), calendarId, { signal });
      // The smallest question Google's API has: what one round trip takes on this line, all in.
      const ask = () =>
        line.http.send({
          method: "GET",
          url: `${line.api}/users/me/settings/timezone`,
          headers: line.headers,
          timeoutMs: 10_000,
        });
      await pull();
      await pull();
      const times = {
        pull: [] as number[],
        ask: [] as number[],
        requests: [] as number[],
        bytes: [] as number[],
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        await google.takeRequests();
        await google.takeBytes(roundTripMs);
        times.pull.push(await timedUntil(pull));
        times.requests.push(await google.takeRequests());
        times.bytes.push(await google.takeBytes(roundTripMs));
        times.ask.push(await timedUntil(ask));
      }
      line.http.close();
      figures.push(
        {
          what: `pull of nothing new at ${roundTripMs} ms`,
          measured: median(times.pull),
          unit: "ms",
          beside: { what: "one bare request", value: median(times.ask) },
          ratio: medianRatio(times.pull, times.ask),
          goal: 1.2,
        },
        counted({
          what: `pull of nothing new at ${roundTripMs} ms`,
          unit: "requests",
          measured: median(times.requests),
          allowed: { what: "one", value: 1 },
        }),
        counted({
          what: `pull of nothing new at ${roundTripMs} ms`,
          unit: "bytes",
          measured: median(times.bytes),
          allowed: { what: "question and answer without fields that nobody reads", value: LEAST_BYTES },
          goal: 1.1,
        }),
      );
    }
    return figures;
  } finally {
    desk.close();
    await google.close();
  }
}
