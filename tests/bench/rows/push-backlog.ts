import { pushOutbox } from "../../../main/sync/push-outbox.ts";
import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { HANDSHAKE_ROUND_TRIPS } from "../delay-line.ts";
import { type OnlineDesk, openOnlineDesk } from "../online-desk.ts";
import { median } from "../spread.ts";
import { type GoogleLine, type GoogleProgram, startGoogle } from "../start-google.ts";
import { timedUntil } from "../stopwatch.ts";

const CASES = [
  { count: 50, roundTripMs: 30, rounds: 3 },
  { count: 50, roundTripMs: 120, rounds: 3 },
  { count: 1_000, roundTripMs: 30, rounds: 1 },
  { count: 1_000, roundTripMs: 120, rounds: 1 },
] as const;
/** Writes side by side for one account (OB4). */
const IN_FLIGHT = 8;

/** Goal 16: a queue goes out in few round trips, one request for each booking. The quota is another row. */
export const pushBacklog: BenchRow = { name: "push", run: measure };

async function measure(): Promise<Figure[]> {
  const google = await startGoogle({ roundTripsMs: [30, 120] });
  try {
    const figures: Figure[] = [];
    for (const one of CASES) figures.push(...(await measureCase(google, one)));
    return figures;
  } finally {
    await google.close();
  }
}

async function measureCase(google: GoogleProgram, one: (typeof CASES)[number]): Promise<Figure[]> {
  const { count, roundTripMs, rounds } = one;
  const times: number[] = [];
  const requests: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const desk = openOnlineDesk(google.calendarIds);
    desk.book(count);
    const line = google.connect(roundTripMs);
    await google.takeRequests();
    times.push(await timedUntil(() => pushAll(desk, line)));
    requests.push(await google.takeRequests());
    line.http.close();
    desk.close();
  }
  const rounds8 = Math.ceil(count / IN_FLIGHT);
  const least = (HANDSHAKE_ROUND_TRIPS + rounds8) * roundTripMs;
  const single = (HANDSHAKE_ROUND_TRIPS + count) * roundTripMs;
  const measured = median(times);
  return [
    {
      what: `push of ${count} at ${roundTripMs} ms (${(single / measured).toFixed(1)} times as fast as one by one)`,
      measured,
      unit: "ms",
      beside: { what: `(2 + ${rounds8}) round trips`, value: least },
      ratio: measured / least,
      goal: 1.15,
    },
    counted({
      what: `push of ${count} at ${roundTripMs} ms`,
      unit: "requests",
      measured: median(requests),
      allowed: { what: "one each", value: count },
    }),
  ];
}

async function pushAll(desk: OnlineDesk, line: GoogleLine): Promise<void> {
  const { signal } = new AbortController();
  const report = await pushOutbox(desk.over(line), { signal });
  if (report.waiting > 0 || report.parked > 0) throw new Error(`not all was sent: ${JSON.stringify(report)}`);
}
