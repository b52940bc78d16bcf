import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DesksAnswer, TakeRecoveryAnswer } from "../../shared/relay/protocol.ts";
import { aRelayWithADesk } from "./a-relay-with-a-desk.ts";
import { isMissing, stores } from "./a-store.ts";
import { aHandDesk, codeOf, send, type HandDesk } from "./hand-desk.ts";

describe.each(stores)("the way back with $label", ({ kind }) => {
  const rule = test.skipIf(isMissing(kind));

  /** Leaves a recovery and gives the way to try it. */
  async function aRecovery(url: string, desk: HandDesk) {
    const recoveryId = randomBytes(16).toString("base64url");
    const proof = randomBytes(32);
    const proofHash = createHash("sha256").update(proof).digest("base64url");
    const put = await desk.ask(url, "PUT", "/v1/recovery", { recoveryId, proofHash, sealed: "keys" });
    const take = (given = proof) =>
      send(`${url}/v1/recoveries/${recoveryId}/take`, {
        method: "POST",
        body: { proof: given.toString("base64url") },
      });
    return { recoveryId, put, take };
  }

  rule("a closed clinic lets a desk in that brings the recovery code, as often as it is tried", async () => {
    const { url, first, revoke } = await aRelayWithADesk(kind);
    const { put, take } = await aRecovery(url, first);
    await revoke(aHandDesk(first.clinic));
    const fresh = aHandDesk(first.clinic);
    const before = codeOf(
      await send(`${url}/v1/session`, { method: "POST", body: await fresh.proof(url, "request") }),
    );
    const wrong = codeOf(await take(randomBytes(32)));
    // The first answer was lost on its way.
    await take();
    const { joinTicket, sealed } = TakeRecoveryAnswer.parse((await take()).body);
    const joined = codeOf(await fresh.register(url, joinTicket));
    const listed = await fresh.ask(url, "GET", "/v1/desks");
    expect([put.status, before, wrong, sealed, joined, listed.status]).toEqual([
      204,
      "notAdmitted",
      "recoveryGone",
      "keys",
      204,
      200,
    ]);
  });

  rule("the other desks hear who came with the recovery code, at once or when they come", async () => {
    const { url, first, ask } = await aRelayWithADesk(kind);
    const before = DesksAnswer.parse((await ask("GET", "/v1/desks")).body).recovery;
    const { take } = await aRecovery(url, first);
    const kept = DesksAnswer.parse((await ask("GET", "/v1/desks")).body).recovery;
    const stream = await first.listen(url);
    const welcomed = await stream.hears("welcome");
    const fresh = aHandDesk(first.clinic);
    const { joinTicket } = TakeRecoveryAnswer.parse((await take()).body);
    await fresh.register(url, joinTicket);
    const told = await stream.hears("recovered");
    const later = await (await aHandDesk(first.clinic).listen(url)).hears("welcome");
    const used = DesksAnswer.parse((await ask("GET", "/v1/desks")).body).recovery;
    expect([before, kept?.use, welcomed.recovered, told.deskId, later.recovered, used]).toEqual([
      null,
      "unused",
      undefined,
      fresh.deskId,
      { deskId: fresh.deskId, at: told.at },
      { deskId: first.deskId, madeAt: kept?.madeAt, use: "used" },
    ]);
  });

  rule("a recovery goes with the desk that left it, and with the one that takes its place", async () => {
    const { url, first, ask, revoke } = await aRelayWithADesk(kind);
    const stolen = aHandDesk(first.clinic);
    const printed = await aRecovery(url, first);
    const ofThief = await aRecovery(url, stolen);
    const replaced = codeOf(await printed.take());
    const { joinTicket } = TakeRecoveryAnswer.parse((await ofThief.take()).body);
    await revoke(stolen);
    const late = codeOf(await aHandDesk(first.clinic).register(url, joinTicket));
    const { recovery } = DesksAnswer.parse((await ask("GET", "/v1/desks")).body);
    expect([replaced, codeOf(await ofThief.take()), late, recovery]).toEqual([
      "recoveryGone",
      "recoveryGone",
      "notAdmitted",
      null,
    ]);
    const again = await aRecovery(url, first);
    expect([again.put.status, codeOf(await again.take())]).toEqual([204, 200]);
  });

  rule("a clinic cannot take another one's recovery over", async () => {
    const { url, first } = await aRelayWithADesk(kind);
    const stranger = aHandDesk();
    const { recoveryId, take } = await aRecovery(url, first);
    const wish = { recoveryId, proofHash: "h".repeat(43), sealed: "theirs" };
    const answer = await stranger.ask(url, "PUT", "/v1/recovery", wish);
    const { sealed } = TakeRecoveryAnswer.parse((await take()).body);
    expect([codeOf(answer), sealed]).toEqual(["boxTaken", "keys"]);
  });

  rule("whoever guesses at recovery codes is turned away after 20 a minute", async () => {
    const { url, first } = await aRelayWithADesk(kind);
    const { take } = await aRecovery(url, first);
    const answers: (string | number)[] = [];
    for (let count = 0; count <= 20; count += 1) answers.push(codeOf(await take(randomBytes(32))));
    expect([answers[0], answers[19], answers[20]]).toEqual([
      "recoveryGone",
      "recoveryGone",
      "tooManyRequests",
    ]);
  });
});
