import { createHash } from "node:crypto";
import { TakeBoxAnswer } from "../../shared/relay/protocol.ts";
import type { Chance } from "../simulate/chance.ts";
import { outcomeOf, type Door, type Outcome } from "./door.ts";
import { oneOf, turned } from "./forge.ts";
import type { ProofWorld } from "./proof-world.ts";

const LETTERS = Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

interface FilledBox {
  readonly id: string;
  readonly proof: string;
}

/** Boxes with what a desk needs to join, and the join tickets that come out of them. */
export function boxDoor({ clinics, ticketOf, ask }: ProofWorld): Door {
  const [clinic, stranger] = clinics;
  const hashOf = (proof: string) =>
    createHash("sha256").update(Buffer.from(proof, "base64url")).digest("base64url");
  const fill = async (chance: Chance): Promise<FilledBox> => {
    const id = Array.from({ length: 6 }, () => chance.pick(LETTERS)).join("");
    const proof = Buffer.from(chance.bytes(32)).toString("base64url");
    await ask("PUT", `/v1/boxes/${id}`, {
      ticket: await ticketOf(clinic.desks[0], "request"),
      body: { proofHash: hashOf(proof), sealed: "sealed" },
    });
    return { id, proof };
  };
  const take = ({ id, proof }: FilledBox) => ask("POST", `/v1/boxes/${id}/take`, { body: { proof } });
  const withdraw = async ({ id }: FilledBox) => {
    await ask("DELETE", `/v1/boxes/${id}`, { ticket: await ticketOf(clinic.desks[0], "request") });
  };
  const joinWith = async (chance: Chance, joinTicket: string, at = clinic): Promise<Outcome> => {
    const { clinicId, certificate } = at.newDesk(chance);
    const body = { certificate, enrolmentKey: null, joinTicket };
    return outcomeOf(await ask("PUT", `/v1/clinics/${clinicId}`, { body }));
  };
  const joinTicket = async (chance: Chance) =>
    TakeBoxAnswer.parse(JSON.parse((await take(await fill(chance))).text)).joinTicket;

  return {
    name: "join codes and join tickets",
    share: 7,
    sound: async (chance) => outcomeOf(await take(await fill(chance))),
    wrong: (chance) =>
      oneOf(
        chance,
        async () => {
          const box = await fill(chance);
          const outcome = outcomeOf(await take({ ...box, proof: turned(box.proof, chance) }));
          await withdraw(box);
          return outcome;
        },
        async () => {
          const box = await fill(chance);
          const outcome = outcomeOf(await take({ ...box, proof: hashOf(box.proof) }));
          await withdraw(box);
          return outcome;
        },
        // Right, but a sixth time, when five were wrong.
        async () => {
          const box = await fill(chance);
          for (let tries = 0; tries < 5; tries += 1) await take({ ...box, proof: turned(box.proof, chance) });
          return outcomeOf(await take(box));
        },
        // Right, but taken, or withdrawn.
        async () => {
          const box = await fill(chance);
          if (chance.happens(0.5)) await take(box);
          else await withdraw(box);
          return outcomeOf(await take(box));
        },
        async () => joinWith(chance, turned(await joinTicket(chance), chance)),
        async () => joinWith(chance, await joinTicket(chance), stranger),
        async () => {
          const ticket = await joinTicket(chance);
          // Another clinic's try has used it up as well.
          await joinWith(chance, ticket, stranger);
          return joinWith(chance, ticket);
        },
      )(),
  };
}
