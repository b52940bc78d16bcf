import { expect, onTestFinished, test } from "vitest";
import { ChangeId, DeskId } from "../../shared/ids.ts";
import { addMs, instantNow, WallTime } from "../../shared/time.ts";
import { aBooking, aClinic } from "../../tests/support/clinic.ts";
import { aDesk } from "../../tests/support/desk.ts";
import { insertFeedChange } from "../store/feed-changes.ts";
import { bookAppointment } from "./book-appointment.ts";
import { readChanges, readOlderChanges } from "./read-changes.ts";

test("[MG2] the feed is read a hundred lines at a time, and its history is kept for good", () => {
  const under = aDesk();
  onTestFinished(() => under.close());
  const { desk, store, clock } = under;
  const clinic = aClinic(desk);
  const booked = bookAppointment(desk, aBooking(clinic));
  if (booked.kind !== "booked") throw new Error(booked.kind);
  const colleague = DeskId.parse(desk.newId());
  const start = instantNow(clock);
  const startsAt = WallTime.parse("2026-11-24T09:00");
  store.write((writer) => {
    for (let minute = 0; minute < 230; minute += 1) {
      clock.advance(1);
      insertFeedChange(writer, {
        id: ChangeId.parse(desk.newId()),
        at: addMs(start, minute * 60_000),
        appointmentId: booked.appointmentId,
        what:
          minute === 229
            ? { kind: "noteChanged", by: "desk", deskId: colleague }
            : { kind: "lostToCancellation", startsAt },
        before: null,
        undo: "notPossible",
      });
    }
  });
  const parts = {
    reader: store.reader,
    deskName: (deskId: DeskId) => (deskId === colleague ? "Reception 2" : null),
  };
  const pages = [readChanges(parts)];
  for (let last = pages[0]?.at(-1); last !== undefined; last = pages.at(-1)?.at(-1))
    pages.push(readOlderChanges(parts, { before: last.id }));
  const times = pages.flat().map(({ at }) => at);
  expect([pages.map(({ length }) => length), pages[0]?.[0]?.byDesk, times]).toEqual([
    [100, 100, 30, 0],
    "Reception 2",
    times.toSorted().toReversed(),
  ]);
});
