import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { bookNth } from "../virtual-acts.ts";
import { openVirtualDesk, ROUND_TRIP_MS } from "../virtual-desk.ts";

const OWED = 1_000;
const IN_FLIGHT = 8;
/** What Google allows an account in a minute (https://developers.google.com/workspace/calendar/api/guides/quota). */
const UNITS_A_MINUTE = 600;
const LONGEST_MS = 10 * 60_000;

/** PU9: a long backlog goes out about as fast as the quota lets anybody. */
export const drain: BenchRow = { name: "drain", run: measure };

async function measure(): Promise<Figure[]> {
  const desk = openVirtualDesk({ calendars: 3 });
  try {
    for (let index = 0; index < OWED; index += 1) bookNth(desk, index);
    const begin = desk.time.now();
    const loop = desk.startLoop("none");
    while (desk.owed() > 0 && desk.time.now() < begin + LONGEST_MS) await desk.pass(100);
    const measured = desk.time.now() - begin;
    await desk.until(loop.close());
    const inserts = desk.requests.filter(({ method }) => method === "POST").length;
    // Any minute holds 600 at most: the last ones wait for whole minutes, then go out side by side.
    const last = OWED % UNITS_A_MINUTE;
    const least = Math.floor(OWED / UNITS_A_MINUTE) * 60_000 + Math.ceil(last / IN_FLIGHT) * ROUND_TRIP_MS;
    return [
      {
        what: `${OWED} bookings under the quota, until the last is sent (virtual time)`,
        measured: measured / 1000,
        unit: "s",
        beside: { what: "600 a minute, then the rest eight at a time", value: least / 1000 },
        ratio: measured / least,
        goal: 1.1,
      },
      counted({
        what: `requests for ${OWED} bookings`,
        unit: "requests",
        measured: inserts,
        allowed: { what: "one each", value: OWED },
      }),
    ];
  } finally {
    desk.close();
  }
}
