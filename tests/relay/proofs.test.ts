import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createChannelTokens } from "../../backend/channel-token.ts";
import { createCounters } from "../../backend/counters.ts";
import { createNonces } from "../../backend/nonces.ts";
import { openSession } from "../../backend/routes/sessions.ts";
import { openSqliteStore } from "../../backend/store/sqlite/open-sqlite-store.ts";
import { createTickets } from "../../backend/tickets.ts";
import { CalendarKey, ChannelId } from "../../shared/ids.ts";
import { NonceAnswer, sessionText, type SessionRequest } from "../../shared/relay/protocol.ts";
import { Instant } from "../../shared/time.ts";
import { aClinicKey, aDeskId, aKeyPair, signed } from "./a-clinic-key.ts";
import { createHandTimers } from "./hand-timers.ts";

/* Proofs with something wrong: none may be taken for good, whatever is wrong with it. */

const morning = Date.UTC(2026, 10, 21, 9);

/** Puts another character of the same alphabet in one place, so that only the meaning is wrong. */
function changedAt(text: string, place: number): string {
  const at = place % text.length;
  const old = text.charAt(at);
  const other = /[0-9]/.test(old) ? String((Number(old) + 1) % 10) : old === "A" ? "B" : "A";
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** What comes of base64url is the same for some last characters: those bits mean nothing (RFC 4648, section 3.5). */
const meansTheSame = (one: string, other: string) =>
  one === other || Buffer.from(one, "base64url").equals(Buffer.from(other, "base64url"));

test("no channel token with one character changed, of another channel or too old is taken", () => {
  let now = morning;
  const keys = [Buffer.alloc(32, 1)] as const;
  const tokens = createChannelTokens([...keys], { now: () => now });
  const claims = {
    clinicId: aClinicKey().clinicId,
    calendarKey: CalendarKey.parse("k".repeat(43)),
    expiresAt: morning + 1000,
  };
  const id = ChannelId.parse("4ba78bf0-6a47-41e2-bcfd-0800200c9a66");
  const token = tokens.mint(id, claims);
  const [head = ""] = token.split(/\.(?=[^.]*$)/);
  let refused = 0;
  for (let place = 0; place < token.length; place += 1) {
    for (const letter of "ABCXYZabcxyz0189-_.") {
      const changed = token.slice(0, place) + letter + token.slice(place + 1);
      if (
        changed.startsWith(`${head}.`) &&
        meansTheSame(changed.slice(head.length), token.slice(head.length))
      )
        continue;
      expect(tokens.verify(id, changed), changed).toBeUndefined();
      refused += 1;
    }
  }
  const other = tokens.verify(changedAt(id, 3), token);
  now += 1000;
  expect({ isLooking: refused > 2000, other, late: tokens.verify(id, token) }).toEqual({
    isLooking: true,
    other: undefined,
    late: undefined,
  });
});

test("no session proof that was changed, replayed, expired, of another clinic or of a revoked desk opens one", async () => {
  let now = morning;
  const clock = { now: () => now };
  const store = openSqliteStore({
    file: ":memory:",
    clock,
    timers: createHandTimers(),
    onFault: () => {},
  });
  let chance = 0;
  const randomBytes = (length: number) =>
    createHash("sha512")
      .update(String((chance += 1)))
      .digest()
      .subarray(0, length);
  const { once, clinics, desks } = store;
  const ask = openSession({
    nonces: createNonces({ keys: [Buffer.alloc(32, 4)], clock, once, randomBytes }),
    tickets: createTickets({ once, clock, randomBytes }),
    clinics,
    desks,
    clock,
    counters: createCounters(),
    hosts: () => ["relay.example.org"],
  });
  const registeredAt = Instant.parse("2026-11-21T09:00:00.000Z");
  const [clinic, stranger] = [aClinicKey(), aClinicKey()];
  for (const { clinicId, publicKey } of [clinic, stranger])
    await clinics.register({ id: clinicId, publicKey, registeredAt });
  const aDesk = (key: typeof clinic) => {
    const deskId = aDeskId();
    const { publicKey, privateKey } = aKeyPair();
    return { deskId, privateKey, certificate: key.certify({ deskId, deskPublicKey: publicKey }) };
  };
  const [ours, theirs, revoked] = [aDesk(clinic), aDesk(stranger), aDesk(clinic)];
  const proofOf = async ({ deskId, privateKey, certificate }: typeof ours): Promise<SessionRequest> => {
    const asked = await ask(undefined);
    const { nonce } = NonceAnswer.parse(asked.kind === "body" ? asked.body : undefined);
    const text = sessionText({ host: "relay.example.org", deskId, nonce, purpose: "request" });
    return { certificate, nonce, purpose: "request", signature: signed(privateKey, text) };
  };
  const isTaken = async (proof: object) => (await ask(proof)).kind === "body";

  const good = await proofOf(ours);
  const sound = [
    await isTaken(good),
    await isTaken(await proofOf(theirs)),
    await isTaken(await proofOf(revoked)),
  ];
  await desks.revoke(clinic.revoke(revoked.deskId));

  const change = fc.constantFrom<(proof: SessionRequest, other: SessionRequest, place: number) => object>(
    () => good,
    (proof, _other, place) => ({ ...proof, signature: changedAt(proof.signature, place % 80) }),
    (proof, _other, place) => ({ ...proof, nonce: changedAt(proof.nonce, place) }),
    (proof) => ({ ...proof, purpose: "stream" }),
    (proof, other) => ({ ...proof, certificate: other.certificate }),
    (proof, other) => ({ ...proof, signature: other.signature }),
    (proof, other) => ({ ...proof, nonce: other.nonce }),
    (proof, other) => ({
      ...proof,
      certificate: { ...proof.certificate, clinicId: other.certificate.clinicId },
    }),
    (proof, other) => ({
      ...proof,
      certificate: { ...proof.certificate, deskPublicKey: other.certificate.deskPublicKey },
    }),
    (proof, other) => ({
      ...proof,
      certificate: { ...proof.certificate, clinicPublicKey: other.certificate.clinicPublicKey },
    }),
    (proof) => ({ ...proof, certificate: { ...proof.certificate, issuedAt: "2026-11-22T09:00:00.000Z" } }),
    (proof, _other, place) => ({
      ...proof,
      certificate: {
        ...proof.certificate,
        signature: changedAt(proof.certificate.signature, place % 80),
      },
    }),
    (proof) => ({ ...proof, certificate: { ...proof.certificate, deskId: aDeskId() } }),
  );
  await fc.assert(
    fc.asyncProperty(change, fc.nat(10_000), fc.boolean(), async (wrong, place, isRevoked) => {
      const proof = await proofOf(isRevoked ? revoked : ours);
      expect(await isTaken(wrong(proof, await proofOf(theirs), place))).toBe(false);
      if (isRevoked) expect(await isTaken(proof)).toBe(false);
    }),
    { numRuns: 1000 },
  );
  const late = await proofOf(ours);
  now += 60_000;
  expect({ sound, late: await isTaken(late) }).toEqual({ sound: [true, true, true], late: false });
  await store.close();
});
