import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { ClinicId, DeskId } from "../shared/ids.ts";
import { createMemoryOnce } from "./store/memory-once.ts";
import { createTickets } from "./tickets.ts";

const holder = {
  clinicId: ClinicId.parse("abcdefghijklmnopqrstuvwxyz"),
  deskId: DeskId.parse("01930000-0000-7000-8000-000000000001"),
};

function aBook(clock = { now: () => 0 }) {
  return createTickets({ once: createMemoryOnce(clock), clock, randomBytes });
}

test("is good once, for what it was issued for", async () => {
  const tickets = aBook();
  const ticket = `Bearer ${await tickets.issue(holder, "stream")}`;
  const redeemed = [await tickets.redeem(ticket, "stream"), await tickets.redeem(ticket, "stream")];
  expect(redeemed).toEqual([holder, undefined]);
});

test("is spent by an attempt to use it for something else", async () => {
  const tickets = aBook();
  const ticket = `Bearer ${await tickets.issue(holder, "request")}`;
  const redeemed = [await tickets.redeem(ticket, "stream"), await tickets.redeem(ticket, "request")];
  expect(redeemed).toEqual([undefined, undefined]);
});

test("is too old after 30 s", async () => {
  let now = 0;
  const tickets = aBook({ now: () => now });
  const ticket = `Bearer ${await tickets.issue(holder, "request")}`;
  now = 30_000;
  expect(await tickets.redeem(ticket, "request")).toBeUndefined();
});

test("needs the word Bearer and a ticket", async () => {
  const tickets = aBook();
  const ticket = await tickets.issue(holder, "request");
  const wrong = [undefined, "", ticket, "Bearer ", `Basic ${ticket}`];
  const redeemed = await Promise.all(wrong.map((text) => tickets.redeem(text, "request")));
  expect(redeemed).toEqual(wrong.map(() => undefined));
});
