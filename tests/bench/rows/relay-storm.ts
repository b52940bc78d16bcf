import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { openArena } from "../relay-arena.ts";
import { googleTimes } from "../virtual-acts.ts";
import { openVirtualDesk } from "../virtual-desk.ts";

const MESSAGES = 1_000;
/** All within a second, though the machine be busy. */
const A_SECOND = 1_250;
/** The last hint has come by then. */
const WAIT_MS = 4_000;
const SETTLED_MS = 10 * 60_000;
/** Changes are made so many at a time, so many milliseconds apart: a message is up to 450 ms on its way, and the last comes in time too. */
const AT_ONCE = 10;
const APART_MS = 5;

/** Goal 8: a thousand messages of one calendar within a second are two hints and two pulls, and the last of them is heard. */
export const relayStorm: BenchRow = { name: "relay-storm", run: measure };

async function measure(): Promise<readonly Figure[]> {
  return [...(await stormOfMessages()), await stormOfChanges()];
}

/** Against the relay itself, in real time. */
async function stormOfMessages(): Promise<readonly Figure[]> {
  const arena = await openArena({ kinds: ["relay"], sockets: 6, calendarsEach: 1 });
  try {
    const [contender] = arena.contenders;
    const most = contender?.webhooks.find(({ heardBy }) => heardBy === 3);
    if (contender === undefined || most === undefined) throw new Error("no clinic with three desks");
    await contender.crowd.aim([most]);
    const storm = await contender.crowd.pace({ perSecond: A_SECOND, count: MESSAGES, waitMs: WAIT_MS });
    const what = `relay: ${MESSAGES} webhooks of one calendar within a second`;
    return [
      counted({
        what,
        unit: "hints to a desk",
        measured: storm.heard / most.heardBy,
        allowed: { what: "the first and the last", value: 2 },
      }),
      counted({
        what,
        unit: "desks that did not hear of the last",
        measured: most.heardBy - storm.heardLast,
        allowed: { what: "none", value: 0 },
      }),
    ];
  } finally {
    await arena.close();
  }
}

/** A whole desk behind the relay's thinning out, in virtual time. */
async function stormOfChanges(): Promise<Figure> {
  const desk = openVirtualDesk({ calendars: 1 });
  try {
    const [calendarId = ""] = desk.google.calendars;
    desk.startLoop("relay");
    await desk.pass(SETTLED_MS);
    desk.requests.length = 0;
    for (let index = 0; index < MESSAGES; index += 1) {
      desk.google.control.insertEvent(calendarId, { summary: "New", ...googleTimes(1_000 + index) });
      if (index % AT_ONCE === AT_ONCE - 1) await desk.pass(APART_MS);
    }
    await desk.pass(WAIT_MS);
    return counted({
      what: `${MESSAGES} changes of one calendar in Google within a second`,
      unit: "pulls",
      measured: desk.requests.length,
      allowed: { what: "a run and a follow-up", value: 2 },
    });
  } finally {
    desk.close();
  }
}
