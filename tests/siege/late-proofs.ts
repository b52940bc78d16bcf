import { createHash } from "node:crypto";
import { TakeBoxAnswer } from "../../shared/relay/protocol.ts";
import type { Chance } from "../simulate/chance.ts";
import { outcomeOf, type Outcome } from "./door.ts";
import type { ProofWorld } from "./proof-world.ts";

const EACH = 20;
const TICKET_LIFE_MS = 30_000;
const BOX_LIFE_MS = 600_000;

/** Shows what was right once: tickets, boxes and join tickets whose time is over, and those of a desk that was revoked since. */
export async function lateProofs(
  world: ProofWorld,
  chance: Chance,
): Promise<{ readonly tried: number; readonly accepted: number }> {
  const { clinics, ticketOf, revocationOf, pass, ask } = world;
  const [clinic] = clinics;
  const [desk, goes] = clinic.desks;
  const outcomes: Outcome[] = [];
  const times = Array.from({ length: EACH }, (_, number) => number);
  const useTicket = async (ticket: string) => outcomeOf(await ask("GET", "/v1/desks", { ticket }));
  const fill = async (number: number, by: typeof desk) => {
    const id = `Z${String(chance.below(10_000)).padStart(4, "0")}${number % 10}`;
    const proof = Buffer.from(chance.bytes(32));
    const proofHash = createHash("sha256").update(proof).digest("base64url");
    const body = { proofHash, sealed: "sealed" };
    await ask("PUT", `/v1/boxes/${id}`, { ticket: await ticketOf(by, "request"), body });
    return () => ask("POST", `/v1/boxes/${id}/take`, { body: { proof: proof.toString("base64url") } });
  };
  const joinWith = async (joinTicket: string) => {
    const { clinicId, certificate } = clinic.newDesk(chance);
    const body = { certificate, enrolmentKey: null, joinTicket };
    return outcomeOf(await ask("PUT", `/v1/clinics/${clinicId}`, { body }));
  };
  const joinTicketOf = async (by: typeof desk) =>
    TakeBoxAnswer.parse(JSON.parse((await (await fill(0, by))()).text)).joinTicket;

  const tickets: string[] = [];
  for (const _ of times) tickets.push(await ticketOf(desk, "request"));
  pass(TICKET_LIFE_MS);
  for (const ticket of tickets) outcomes.push(await useTicket(ticket));

  for (const _ of times) {
    const [box, joinTicket] = [await fill(1, desk), await joinTicketOf(desk)];
    pass(BOX_LIFE_MS);
    outcomes.push(outcomeOf(await box()), await joinWith(joinTicket));
  }

  // What one desk had in hand when it was revoked.
  const ticketsOfRevoked: string[] = [];
  for (const _ of times) ticketsOfRevoked.push(await ticketOf(goes, "request"));
  const box = await fill(2, goes);
  const joinTicket = await joinTicketOf(goes);
  const { deskId } = goes.certificate;
  await ask("DELETE", `/v1/desks/${deskId}`, {
    ticket: await ticketOf(desk, "request"),
    body: { revocation: revocationOf(desk, deskId) },
  });
  for (const ticket of ticketsOfRevoked) outcomes.push(await useTicket(ticket));
  outcomes.push(outcomeOf(await box()), await joinWith(joinTicket));
  return { tried: outcomes.length, accepted: outcomes.filter((outcome) => outcome === "accepted").length };
}
