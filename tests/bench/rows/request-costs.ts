import { cancelAppointment } from "../../../main/clinic/cancel-appointment.ts";
import { moveAppointment } from "../../../main/clinic/move-appointment.ts";
import { getAppointment } from "../../../main/store/appointments.ts";
import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { bookNth, googleTimes, halfHour } from "../virtual-acts.ts";
import { openVirtualDesk, unitsOf, type VirtualDesk } from "../virtual-desk.ts";

const LINKED = 400;
const OTHERS = 50;
const HOUR_MS = 60 * 60_000;
const DAY_HOURS = 10;
/** Of the timer, once nothing has gone past the hints for a while. */
const LOOKS_AN_HOUR = 2;
/** Everything a desk does by itself after an act is over by then, and the next look of the timer is not due yet. */
const SETTLED_MS = 20_000;

/** What sync asks of Google in the cases in which it is compared with others of its kind. One calendar, hints alive. */
export const requestCosts: BenchRow = { name: "request-costs", run: measure };

async function measure(): Promise<Figure[]> {
  const desk = openVirtualDesk({ calendars: 1 });
  try {
    return [...(await firstSync(desk)), ...(await idle(desk)), ...(await burst(desk)), ...(await acts(desk))];
  } finally {
    desk.close();
  }
}

async function firstSync(desk: VirtualDesk): Promise<Figure[]> {
  const [calendarId = ""] = desk.google.calendars;
  for (let index = 0; index < OTHERS; index += 1)
    desk.google.control.insertEvent(calendarId, { summary: "Other", ...googleTimes(1_000 + index) });
  for (let index = 0; index < LINKED; index += 1)
    desk.google.control.insertEvent(calendarId, { summary: "Visit", ...googleTimes(index + 2_000) });
  desk.startLoop("relay");
  await desk.pass(SETTLED_MS);
  const figure = counted({
    what: "first sync of 450 events with its channel",
    unit: "requests",
    measured: desk.requests.length,
    allowed: { what: "1 page + 1 watch", value: 2 },
  });
  return [figure];
}

async function idle(desk: VirtualDesk): Promise<Figure[]> {
  desk.requests.length = 0;
  await desk.pass(HOUR_MS);
  const first = desk.requests.length;
  desk.requests.length = 0;
  await desk.pass(DAY_HOURS * HOUR_MS);
  return [
    counted({
      what: "an idle hour after the start, hints alive",
      unit: "requests",
      measured: first,
      allowed: { what: "looks after 5, 10, 20 and 30 minutes, by chance a quarter earlier", value: 4 },
    }),
    counted({
      what: `${DAY_HOURS} idle hours after that`,
      unit: "requests",
      measured: desk.requests.length,
      allowed: { what: "a look in 30 minutes", value: DAY_HOURS * LOOKS_AN_HOUR },
      goal: 1.1,
    }),
  ];
}

/** Waits until the timer has just looked, so that its next look falls into no measurement. */
async function afterALook(desk: VirtualDesk): Promise<void> {
  desk.requests.length = 0;
  while (desk.requests.length === 0) await desk.pass(1_000);
  await desk.pass(1_000);
  desk.requests.length = 0;
}

async function burst(desk: VirtualDesk): Promise<Figure[]> {
  const [calendarId = ""] = desk.google.calendars;
  await afterALook(desk);
  for (let index = 0; index < 5; index += 1) {
    desk.google.control.insertEvent(calendarId, { summary: "New", ...googleTimes(3_000 + index) });
    await desk.pass(150);
  }
  await desk.pass(SETTLED_MS);
  return [
    counted({
      what: "5 changes in Google within a second",
      unit: "requests",
      measured: desk.requests.length,
      allowed: { what: "a run and a follow-up", value: 2 },
    }),
  ];
}

async function acts(desk: VirtualDesk): Promise<Figure[]> {
  await afterALook(desk);
  const appointmentId = bookNth(desk, 0);
  desk.wake();
  await desk.pass(SETTLED_MS);
  const { practitionerId, durationMinutes } = getAppointment(desk.store.reader, appointmentId);
  moveAppointment(desk, {
    appointmentId,
    practitionerId,
    startsAt: halfHour(7),
    fold: null,
    durationMinutes,
    clash: "refuse",
  });
  await desk.pass(SETTLED_MS);
  cancelAppointment(desk, { appointmentId });
  await desk.pass(SETTLED_MS);
  const writes = desk.requests.filter(({ method }) => method !== "GET");
  const looks = desk.requests.filter(({ method, url }) => method === "GET" && url.includes("/events?"));
  return [
    counted({
      what: "create, move and cancel",
      unit: "requests",
      measured: writes.length,
      allowed: { what: "one each", value: 3 },
    }),
    counted({
      what: "create, move and cancel",
      unit: "units",
      measured: unitsOf(writes),
      allowed: { what: "one each", value: 3 },
    }),
    counted({
      what: "looks caused by the hints of our own three writes",
      unit: "requests",
      measured: looks.length,
      allowed: { what: "one each", value: 3 },
    }),
    counted({
      what: "questions about the event that was cancelled, in a clinic where somebody has no calendar",
      unit: "requests",
      measured: desk.requests.length - writes.length - looks.length,
      allowed: { what: "whether it was given to them meanwhile", value: 1 },
    }),
  ];
}
