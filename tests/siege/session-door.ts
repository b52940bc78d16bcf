import { signText } from "../../main/relay/desk-identity.ts";
import { certificateText, sessionText } from "../../shared/relay/protocol.ts";
import type { Chance } from "../simulate/chance.ts";
import { outcomeOf, type Door } from "./door.ts";
import { misspelt, oneOf, turned } from "./forge.ts";
import type { ProofWorld } from "./proof-world.ts";

/** Desks' proofs of who they are. */
export function sessionDoor(world: ProofWorld): Door {
  const { clinics, proofOf, ask, nonce } = world;
  const show = async (body: object) => outcomeOf(await ask("POST", "/v1/session", { body }));
  const purpose = "request";
  const two = (chance: Chance) => {
    const [first, second] = chance.happens(0.5) ? [0, 1] : [1, 2];
    const clinic = clinics[first] ?? clinics[0];
    return {
      clinic,
      desk: oneOf(chance, ...clinic.desks),
      stranger: (clinics[second] ?? clinics[1]).desks[0],
    };
  };
  const spent: object[] = [];

  return {
    name: "session proofs and certificates",
    share: 25,
    sound: (chance) => {
      const proof = proofOf(two(chance).desk, { purpose });
      spent.push(proof);
      return show(proof);
    },
    wrong: (chance) => {
      const { clinic, desk, stranger } = two(chance);
      const proof = proofOf(desk, { purpose });
      const theirs = proofOf(stranger, { purpose });
      const { certificate } = proof;
      const withCertificate = (changes: object) =>
        show({ ...proof, certificate: { ...certificate, ...changes } });
      /** Signed by the desk itself, which is not the clinic. */
      const selfMade = () => {
        const unsigned = { ...certificate, deskId: stranger.certificate.deskId };
        return { ...unsigned, signature: signText(desk.deskSigningKey, certificateText(unsigned)) };
      };
      return oneOf(
        chance,
        () => show({ ...proof, signature: turned(proof.signature, chance) }),
        () => show({ ...proof, signature: theirs.signature }),
        () => show({ ...proof, purpose: "stream" }),
        () => show({ ...proof, nonce: theirs.nonce }),
        () => show({ ...proof, nonce: misspelt(proof.nonce, chance) }),
        () => show({ ...proof, certificate: theirs.certificate }),
        () => show(proofOf(desk, { purpose, host: "other.example.org" })),
        () => show(proofOf(desk, { purpose, nonce: nonce(60_000 + chance.below(100_000)) })),
        () =>
          show(
            proofOf(desk, {
              purpose,
              nonce: `${Date.UTC(2027, 1).toString(36)}.${"A".repeat(22)}.${"A".repeat(43)}`,
            }),
          ),
        () => withCertificate({ signature: turned(certificate.signature, chance) }),
        () => withCertificate({ signature: theirs.certificate.signature }),
        () => withCertificate({ deskPublicKey: theirs.certificate.deskPublicKey }),
        () => withCertificate({ clinicPublicKey: theirs.certificate.clinicPublicKey }),
        () => withCertificate({ clinicId: theirs.certificate.clinicId }),
        () => withCertificate({ deskId: theirs.certificate.deskId }),
        () => withCertificate({ issuedAt: "2026-11-22T09:00:00.000Z" }),
        () => {
          const own = selfMade();
          const given = nonce();
          const text = sessionText({ host: "relay.example.org", deskId: own.deskId, nonce: given, purpose });
          return show({
            certificate: own,
            nonce: given,
            purpose,
            signature: signText(desk.deskSigningKey, text),
          });
        },
        // Revoked; and never seen by a clinic that is closed.
        () => show(proofOf(clinic.revoked, { purpose })),
        () => show(proofOf(clinic.newDesk(chance), { purpose })),
        // Shown before.
        () => show(chance.pick(spent) ?? { nonce: "" }),
      )();
    },
  };
}
