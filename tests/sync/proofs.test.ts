import { expect, test, vi } from "vitest";
import { lookAtCalendar, readProofs } from "../../main/sync/read-proofs.ts";
import { unlinkCalendarOf } from "../../main/store/practitioners.ts";
import { instantNow } from "../../shared/time.ts";
import { aLoop, aLoopWithRelay, type LoopUnderTest } from "../support/sync-loop.ts";

const MINUTE = 60_000;

function proofs({ store, clock, account, sync }: LoopUnderTest) {
  return readProofs({ reader: store.reader, clock, account, sync }).proofs.map(({ proof }) => proof);
}

function look({ store, clock, account, sync, clinic }: LoopUnderTest) {
  return lookAtCalendar({ reader: store.reader, clock, account, sync }, { practitionerId: clinic.keller })
    .kind;
}

test("[AC5] a calendar's proof is as old as its last pull, and stays that old while Google is out of reach", async () => {
  const loop = await aLoop();
  const at = instantNow(loop.clock);
  const online = proofs(loop);
  loop.sandbox.control.addFault({ kind: "offline", times: 10_000 });
  await loop.pass(40 * MINUTE);
  const offline = [proofs(loop), look(loop)];
  loop.store.write((writer) => unlinkCalendarOf(writer, loop.clinic.brunner));
  expect([online, offline, proofs(loop)[1]]).toEqual([
    [
      { kind: "looked", at },
      { kind: "looked", at },
    ],
    [
      [
        { kind: "unreachable", at, why: "offline" },
        { kind: "unreachable", at, why: "offline" },
      ],
      "cannotLook",
    ],
    { kind: "noCalendar" },
  ]);
});

test("[AC5] while Google tells of every change at once, the proof says so", async () => {
  const loop = await aLoopWithRelay();
  const at = instantNow(loop.clock);
  await vi.waitFor(async () => {
    await loop.pass(5_000);
    expect(proofs(loop)).toEqual([
      { kind: "told", at },
      { kind: "told", at },
    ]);
  });
});

test("[PL4] opening the booking drawer looks at that one calendar, unless it was read a moment ago", async () => {
  const loop = await aLoop();
  const justRead = look(loop);
  const before = { pulls: loop.pulls(), at: instantNow(loop.clock) };
  loop.clock.advance(10_000);
  const looked = look(loop);
  await loop.sync.whenIdle();
  const [keller, brunner] = proofs(loop);
  expect({ justRead, looked, pulls: loop.pulls() - before.pulls, keller, brunner }).toEqual({
    justRead: "fresh",
    looked: "looking",
    pulls: 1,
    keller: { kind: "looked", at: instantNow(loop.clock) },
    brunner: { kind: "looked", at: before.at },
  });
});
