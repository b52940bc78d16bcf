import fc from "fast-check";
import { expect, test } from "vitest";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { createRequestSlots, type RequestSlot } from "./request-slots.ts";

const keller = GoogleCalendarId.parse("keller");
const rossi = GoogleCalendarId.parse("rossi");
const weber = GoogleCalendarId.parse("weber");

test("[OB4] four on a calendar, eight in all, one on a calendar that is busy", () => {
  const busy = new Set([weber]);
  const slots = createRequestSlots((calendarId) => busy.has(calendarId));
  const takeAll = (calendarId: GoogleCalendarId): number => {
    let count = 0;
    for (; slots.hasRoom(calendarId); count += 1) slots.take(calendarId);
    return count;
  };
  const counts = [takeAll(weber), takeAll(keller), takeAll(rossi)];
  busy.clear();
  expect([counts, slots.isFull(), takeAll(weber)]).toEqual([[1, 4, 3], true, 0]);
});

test("[OB4] one that asks again waits for room, and goes before what has not begun", async () => {
  const slots = createRequestSlots(() => true);
  const first = slots.take(keller);
  first.leave();
  const second = slots.take(keller);
  let hasEntered = false;
  const entered = first.enter().then(() => (hasEntered = true));
  await Promise.resolve();
  const before = [hasEntered, slots.hasRoom(keller)];
  second.leave();
  const roomForOthers = slots.hasRoom(keller);
  await entered;
  expect([before, roomForOthers, hasEntered]).toEqual([[false, false], false, true]);
});

test("[OB4] leaving twice frees one slot, and one that was not left is entered at once", async () => {
  const slots = createRequestSlots(() => true);
  const slot = slots.take(keller);
  await slot.enter();
  slot.leave();
  slot.leave();
  slots.take(keller);
  expect(slots.hasRoom(keller)).toBe(false);
});

test("[PU8] what is left in one turn of the event loop is told of once", async () => {
  const slots = createRequestSlots(() => false);
  const taken = [slots.take(keller), slots.take(keller), slots.take(rossi)];
  const told: string[] = [];
  const freed = slots.freed().then(() => told.push("freed"));
  for (const slot of taken) slot.leave();
  await Promise.resolve();
  told.push("still in this turn");
  await freed;
  expect(told).toEqual(["still in this turn", "freed"]);
});

test("[OB4] whatever comes and goes, there are never more than allowed, and everybody gets in", async () => {
  const places = fc.array(fc.constantFrom(keller, rossi, weber), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(places, fc.infiniteStream(fc.nat({ max: 7 })), async (calendars, chance) => {
      const slots = createRequestSlots(() => false);
      const held: { readonly calendarId: GoogleCalendarId; readonly slot: RequestSlot }[] = [];
      let most = 0;
      let ended = 0;
      /** One of those at Google is answered; it asks once more, or is done. */
      const answerOne = async (): Promise<void> => {
        const [one] = held.splice((chance.next().value ?? 0) % held.length, 1);
        if (one === undefined) return;
        one.slot.leave();
        if ((chance.next().value ?? 0) % 2 === 0) {
          await one.slot.enter();
          held.push(one);
        } else ended += 1;
      };
      for (const calendarId of calendars) {
        while (!slots.hasRoom(calendarId)) await answerOne();
        held.push({ calendarId, slot: slots.take(calendarId) });
        const there = held.filter((one) => one.calendarId === calendarId).length;
        most = Math.max(most, held.length, there * 2);
      }
      while (held.length > 0) await answerOne();
      return most <= 8 && ended === calendars.length;
    }),
    { numRuns: 50 },
  );
});
