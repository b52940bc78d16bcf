import { expect, test } from "vitest";
import { ClinicId, DeskId } from "../shared/ids.ts";
import { createSocketGate } from "./socket-limits.ts";

const clinicId = ClinicId.parse("abcdefghijklmnopqrstuvwxyz");
const deskOf = (number: number) =>
  DeskId.parse(`01930000-0000-7000-8000-${String(number).padStart(12, "0")}`);
const holder = { clinicId, deskId: deskOf(0) };

test("takes up four seconds' worth of handshakes at once, then as many a second as it was told", () => {
  let now = 0;
  const gate = createSocketGate({ socketsPerSource: 10, handshakesPerSecond: 2 }, { now: () => now });
  const most = () => Array.from({ length: 20 }, () => gate.mayTry()).filter(Boolean).length;
  const first = most();
  now = 1500;
  expect([first, most(), most()]).toEqual([8, 3, 0]);
});

test("a network has room for as many sockets as it was told, until one of them leaves", () => {
  const gate = createSocketGate({ socketsPerSource: 2, handshakesPerSecond: 1 }, { now: () => 0 });
  const hasRoom = (from = "192.0.2") => gate.hasRoom(from, holder, new Set());
  const answers = [hasRoom()];
  gate.enter("192.0.2");
  gate.enter("192.0.2");
  answers.push(hasRoom(), hasRoom("192.0.3"));
  gate.leave("192.0.2");
  answers.push(hasRoom());
  expect(answers).toEqual([true, false, true, true]);
});

test("a clinic has room for 50 desks, and for more sockets of those", () => {
  const gate = createSocketGate({ socketsPerSource: 100, handshakesPerSecond: 1 }, { now: () => 0 });
  const desks = new Set(Array.from({ length: 50 }, (_, index) => deskOf(index)));
  const newcomer = { clinicId, deskId: deskOf(50) };
  expect([gate.hasRoom("a", holder, desks), gate.hasRoom("a", newcomer, desks)]).toEqual([true, false]);
});
