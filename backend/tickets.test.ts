import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { ClinicId, DeskId } from "../shared/ids.ts";
import { createTickets } from "./tickets.ts";

const holder = {
  clinicId: ClinicId.parse("abcdefghijklmnopqrstuvwxyz"),
  deskId: DeskId.parse("01930000-0000-7000-8000-000000000001"),
};

test("is good once, for what it was issued for", () => {
  const tickets = createTickets({ now: () => 0 }, randomBytes);
  const ticket = `Bearer ${tickets.issue(holder, "stream")}`;
  expect([tickets.redeem(ticket, "stream"), tickets.redeem(ticket, "stream")]).toEqual([holder, undefined]);
});

test("is spent by an attempt to use it for something else", () => {
  const tickets = createTickets({ now: () => 0 }, randomBytes);
  const ticket = `Bearer ${tickets.issue(holder, "request")}`;
  expect([tickets.redeem(ticket, "stream"), tickets.redeem(ticket, "request")]).toEqual([
    undefined,
    undefined,
  ]);
});

test("is too old after 30 s", () => {
  let now = 0;
  const tickets = createTickets({ now: () => now }, randomBytes);
  const ticket = `Bearer ${tickets.issue(holder, "request")}`;
  now = 30_000;
  expect(tickets.redeem(ticket, "request")).toBeUndefined();
});

test("needs the word Bearer and a ticket", () => {
  const tickets = createTickets({ now: () => 0 }, randomBytes);
  const ticket = tickets.issue(holder, "request");
  expect(
    [undefined, "", ticket, "Bearer ", `Basic ${ticket}`].map((text) => tickets.redeem(text, "request")),
  ).toEqual(Array.from({ length: 5 }, () => undefined));
});
