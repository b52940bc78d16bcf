import { signText } from "../../main/relay/desk-identity.ts";
import { revocationText, type DeskRevocation } from "../../shared/relay/protocol.ts";
import { addMs } from "../../shared/time.ts";
import { outcomeOf, type Door } from "./door.ts";
import { oneOf, turned } from "./forge.ts";
import type { ProofWorld } from "./proof-world.ts";

/** Words that show a desk out: the clinic's key must have signed them. */
export function revocationDoor({ clinics, ticketOf, revocationOf, ask }: ProofWorld): Door {
  const [clinic, stranger] = clinics;
  const [desk, other] = clinic.desks;
  const show = async (revocation: DeskRevocation) =>
    outcomeOf(
      await ask("DELETE", `/v1/desks/${revocation.deskId}`, {
        ticket: await ticketOf(desk, "request"),
        body: { revocation },
      }),
    );

  return {
    name: "revocations",
    share: 3,
    // Said once more of the desk that is out already.
    sound: () => show(revocationOf(desk, clinic.revoked.certificate.deskId)),
    wrong: (chance) => {
      const { deskId } = other.certificate;
      const genuine = revocationOf(desk, clinic.revoked.certificate.deskId);
      const unsigned = { ...genuine, deskId };
      return oneOf(
        chance,
        () => show(unsigned),
        () => show({ ...genuine, signature: turned(genuine.signature, chance) }),
        () => show({ ...genuine, revokedAt: addMs(genuine.revokedAt, 1) }),
        () => show({ ...unsigned, signature: signText(desk.deskSigningKey, revocationText(unsigned)) }),
        () => show({ ...revocationOf(stranger.desks[0], deskId), clinicId: desk.clinicId }),
        () => show(revocationOf(stranger.desks[0], deskId)),
      )();
    },
  };
}
