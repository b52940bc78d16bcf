import type { Chance } from "../simulate/chance.ts";
import { outcomeOf, type Door } from "./door.ts";
import { cutShort, oneOf, turned } from "./forge.ts";
import type { ProofWorld } from "./proof-world.ts";

/** What a ticket is good for: one request, of one desk, within 30 s. */
export function ticketDoor({ clinics, ticketOf, ask }: ProofWorld): Door {
  const spent: string[] = [];
  const show = async (ticket: string, path = "/v1/desks") => outcomeOf(await ask("GET", path, { ticket }));
  const deskOf = (chance: Chance) => oneOf(chance, ...oneOf(chance, ...clinics).desks);
  // Good ones that nobody uses: what is made of them must not be good.
  const kept = clinics.map(({ desks }) => ticketOf(desks[0], "request"));

  return {
    name: "tickets",
    share: 20,
    sound: async (chance) => {
      const ticket = await ticketOf(deskOf(chance), "request");
      spent.push(ticket);
      return show(ticket);
    },
    wrong: async (chance) => {
      const good = (await chance.pick(kept)) ?? "";
      return oneOf(
        chance,
        () => show(turned(good, chance)),
        () => show(cutShort(good, chance)),
        () => show(Buffer.from(chance.bytes(32)).toString("base64url")),
        () => show(chance.pick(spent) ?? ""),
        () => show(chance.pick(spent) ?? ""),
        async () => show(await ticketOf(deskOf(chance), "stream")),
        async () => {
          const { clinicId } = clinics[1].desks[0];
          return show(await ticketOf(clinics[0].desks[0], "request"), `/v1/clinics/${clinicId}/document`);
        },
      )();
    },
  };
}
