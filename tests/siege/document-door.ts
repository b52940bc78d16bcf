import { openDocument, sealDocument } from "../../main/joining/clinic-document.ts";
import { ClinicDocument } from "../../shared/relay/protocol.ts";
import type { Chance } from "../simulate/chance.ts";
import { outcomeOf, type Door, type Outcome } from "./door.ts";
import { oneOf, turned } from "./forge.ts";
import type { ProofWorld } from "./proof-world.ts";

/** The clinic's document: whose it is must be right at the relay, and every byte of it at the desk that reads it. */
export function documentDoor({ clinics, ticketOf, ask }: ProofWorld): Door {
  const [clinic, stranger] = clinics;
  const [desk, other] = clinic.desks;
  const sealed = (by: typeof desk, chance: Chance, version = 1 + chance.below(100)) =>
    sealDocument({ version, fields: {} }, { identity: by, randomBytes: chance.bytes });
  const open = async (document: object): Promise<Outcome> => {
    const parsed = ClinicDocument.safeParse(document);
    return parsed.success && openDocument(parsed.data, desk).kind !== "notOurs" ? "accepted" : "refused";
  };
  const put = async (document: object) =>
    outcomeOf(
      await ask("PUT", `/v1/clinics/${desk.clinicId}/document`, {
        ticket: await ticketOf(desk, "request"),
        body: document,
      }),
    );

  return {
    name: "documents' signatures",
    share: 5,
    sound: (chance) => open(sealed(oneOf(chance, desk, other), chance)),
    wrong: (chance) => {
      const good = sealed(other, chance);
      const theirs = sealed(stranger.desks[0], chance);
      const { certificate } = good;
      return oneOf(
        chance,
        () => open({ ...good, sealed: turned(good.sealed, chance) }),
        () => open({ ...good, signature: turned(good.signature, chance) }),
        () => open({ ...good, version: good.version + 1 }),
        () => open({ ...good, signature: theirs.signature }),
        () =>
          open({
            ...good,
            certificate: { ...certificate, signature: turned(certificate.signature, chance) },
          }),
        () => open({ ...good, certificate: desk.certificate }),
        () => open(theirs),
        () => open({ ...theirs, certificate }),
        // At the relay: in another desk's name, or in another clinic's.
        () => put(good),
        () => put(theirs),
      )();
    },
  };
}
