import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DesksAnswer, TakeBoxAnswer, type ClinicDocument } from "../../shared/relay/protocol.ts";
import { aClinicKey, aDeskId } from "./a-clinic-key.ts";
import { aRelayWithADesk, type RelayWithADesk } from "./a-relay-with-a-desk.ts";
import { isMissing, stores } from "./a-store.ts";
import { aHandDesk, codeOf, send, type HandDesk } from "./hand-desk.ts";

let boxes = 0;

describe.each(stores)("several desks with $label", ({ kind }) => {
  const rule = test.skipIf(isMissing(kind));

  /** Leaves a box and gives the way to try it. */
  async function aBox({ url, ask }: Pick<RelayWithADesk, "url" | "ask">) {
    boxes += 1;
    const id = `B0${String(boxes).padStart(4, "0")}`;
    const proof = randomBytes(32);
    const proofHash = createHash("sha256").update(proof).digest("base64url");
    const put = await ask("PUT", `/v1/boxes/${id}`, { proofHash, sealed: "bundle" });
    const take = (given: Buffer) =>
      send(`${url}/v1/boxes/${id}/take`, { method: "POST", body: { proof: given.toString("base64url") } });
    return { id, proof, put, take };
  }

  rule("a revoked desk is told so, on its socket and at every door, and stays out", async () => {
    const { url, first, revoke } = await aRelayWithADesk(kind);
    const other = aHandDesk(first.clinic);
    const ticket = await other.ticket(url, "request");
    const stream = await other.listen(url);
    await stream.hears("welcome");
    const answer = await revoke(other);
    const told = await stream.hears("revoked");
    const late = await send(`${url}/v1/desks`, { method: "GET", ticket });
    const session = await send(`${url}/v1/session`, {
      method: "POST",
      body: await other.proof(url, "request"),
    });
    const revocation = first.clinic.revoke(other.deskId);
    expect({ status: answer.status, told, code: await stream.closed, late, session }).toEqual({
      status: 204,
      told: { kind: "revoked", revocation },
      code: 1008,
      late: { status: 403, body: { code: "revoked", revocation } },
      session: { status: 403, body: { code: "revoked", revocation } },
    });
  });

  rule("a desk that was revoked between ticket and hello gets no welcome", async () => {
    const { url, first, revoke } = await aRelayWithADesk(kind);
    const other = aHandDesk(first.clinic);
    const ticket = await other.ticket(url, "stream");
    await revoke(other);
    const stream = await other.listen(url, ticket);
    await stream.closed;
    expect(stream.messages.map((message) => message.kind)).toEqual(["revoked"]);
  });

  rule("a revocation needs the clinic key's word, for this desk of this clinic", async () => {
    const { first, ask } = await aRelayWithADesk(kind);
    const [victim, stranger] = [aDeskId(), aClinicKey()];
    const word = first.clinic.revoke(victim);
    const answers = [
      await ask("DELETE", `/v1/desks/${victim}`),
      await ask("DELETE", `/v1/desks/${aDeskId()}`, { revocation: word }),
      await ask("DELETE", `/v1/desks/${victim}`, { revocation: stranger.revoke(victim) }),
      await ask("DELETE", `/v1/desks/${victim}`, {
        revocation: { ...word, signature: stranger.revoke(victim).signature },
      }),
      await ask("DELETE", `/v1/desks/${victim}`, {
        revocation: { ...word, revokedAt: "2026-11-22T09:00:00.000Z" },
      }),
      await ask("DELETE", `/v1/desks/${victim}`, { revocation: word }),
      await ask("DELETE", `/v1/desks/${victim}`, { revocation: word }),
    ];
    expect(answers.map(codeOf)).toEqual([
      "badRequest",
      "badRequest",
      "badRequest",
      "notAllowed",
      "notAllowed",
      204,
      204,
    ]);
  });

  rule(
    "once a desk has been revoked, a new one needs a join ticket, even with the clinic's own certificate",
    async () => {
      const clinic = await aRelayWithADesk(kind);
      const { url, first, revoke } = clinic;
      const [thief, joiner] = [aHandDesk(first.clinic), aHandDesk(first.clinic)];
      const { proof, take } = await aBox(clinic);
      await revoke(aHandDesk(first.clinic));
      const session = async (desk: HandDesk) =>
        codeOf(await send(`${url}/v1/session`, { method: "POST", body: await desk.proof(url, "request") }));
      const before = [await session(thief), await session(joiner), await session(first)];
      const { joinTicket, sealed } = TakeBoxAnswer.parse((await take(proof)).body);
      const joined = await joiner.register(url, joinTicket);
      const again = await thief.register(url, joinTicket);
      const made = await thief.register(url, "x".repeat(43));
      expect({
        before,
        sealed,
        joined: codeOf(joined),
        others: [codeOf(again), codeOf(made)],
        after: [await session(thief), await session(joiner)],
      }).toEqual({
        before: ["notAdmitted", "notAdmitted", 200],
        sealed: "bundle",
        joined: 204,
        others: ["notAdmitted", "notAdmitted"],
        after: ["notAdmitted", 200],
      });
    },
  );

  rule("what a revoked desk has left lets nobody in: neither its box nor a ticket from it", async () => {
    const clinic = await aRelayWithADesk(kind);
    const { url, first, revoke } = clinic;
    const bad = aHandDesk(first.clinic);
    const ask = (method: string, path: string, body?: object) => bad.ask(url, method, path, body);
    const [one, two] = [await aBox({ url, ask }), await aBox({ url, ask })];
    const { joinTicket } = TakeBoxAnswer.parse((await one.take(one.proof)).body);
    await revoke(bad);
    const taken = await two.take(two.proof);
    const joined = await aHandDesk(first.clinic).register(url, joinTicket);
    expect([codeOf(taken), codeOf(joined)]).toEqual(["boxGone", "notAdmitted"]);
  });

  rule("a join ticket of one clinic is of no use to another", async () => {
    const [ours, theirs] = [await aRelayWithADesk(kind), await aRelayWithADesk(kind)];
    const { proof, take } = await aBox(theirs);
    const { joinTicket } = TakeBoxAnswer.parse((await take(proof)).body);
    const answer = await aHandDesk(ours.first.clinic).register(ours.url, joinTicket);
    expect(codeOf(answer)).toBe("notAdmitted");
  });

  rule(
    "a wrong code is said to be wrong, with the tries that are left; a box is given out once",
    async () => {
      const clinic = await aRelayWithADesk(kind);
      const { id, put, proof, take } = await aBox(clinic);
      const wrong = await take(randomBytes(32));
      const answers = [await take(proof), await take(proof)].map(codeOf);
      const nowhere = await send(`${clinic.url}/v1/boxes/ZZZZZZ/take`, {
        method: "POST",
        body: { proof: proof.toString("base64url") },
      });
      const second = await aBox(clinic);
      const withdrawn = await clinic.ask("DELETE", `/v1/boxes/${second.id}`);
      const taken = await clinic.ask("PUT", `/v1/boxes/${id}`, { proofHash: "h".repeat(43), sealed: "x" });
      const again = await clinic.ask("PUT", `/v1/boxes/${id}`, { proofHash: "h".repeat(43), sealed: "x" });
      expect({
        put: put.status,
        wrong,
        answers,
        rest: [nowhere, withdrawn, await second.take(second.proof), taken, again].map(codeOf),
      }).toEqual({
        put: 204,
        wrong: { status: 403, body: { code: "codeWrong", triesLeft: 4 } },
        answers: [200, "boxGone"],
        rest: ["boxGone", 204, "boxGone", 204, "boxTaken"],
      });
    },
  );

  rule(
    "whoever guesses at boxes is turned away after 20 wrong codes a minute; a right one costs nothing",
    async () => {
      const clinic = await aRelayWithADesk(kind);
      const { proof, take } = await aBox(clinic);
      const guess = () =>
        send(`${clinic.url}/v1/boxes/ZZZZZZ/take`, {
          method: "POST",
          body: { proof: randomBytes(32).toString("base64url") },
        });
      const answers = [codeOf(await take(proof))];
      for (let count = 0; count <= 20; count += 1) answers.push(codeOf(await guess()));
      expect([answers[0], answers[20], answers[21]]).toEqual([200, "boxGone", "tooManyRequests"]);
    },
  );

  rule(
    "a document is read and written by the clinic's desks alone, each version once, up to 64 KB",
    async () => {
      const { url, first, ask } = await aRelayWithADesk(kind);
      const { clinicId } = first.clinic;
      const path = `/v1/clinics/${clinicId}/document`;
      const version = (number: number, sealed: string): ClinicDocument => ({
        version: number,
        sealed,
        signature: "s".repeat(86),
        certificate: first.certificate,
      });
      const largest = version(2, "d".repeat(64 * 1024));
      const stranger = aHandDesk();
      const answers = [
        await ask("GET", path),
        await ask("PUT", path, version(1, "first")),
        await ask("PUT", path, version(1, "again")),
        await ask("PUT", path, largest),
        await ask("PUT", path, version(3, "d".repeat(64 * 1024 + 1))),
        await ask("PUT", path, version(3, "d".repeat(80 * 1024))),
        await ask("PUT", path, { ...version(3, "x"), certificate: aHandDesk(first.clinic).certificate }),
        await stranger.ask(url, "GET", path),
        await stranger.ask(url, "PUT", path, { ...version(3, "x"), certificate: stranger.certificate }),
        await send(url + path, { method: "GET" }),
      ];
      const read = await ask("GET", path);
      expect({ codes: answers.map(codeOf), conflict: answers[2]?.body, read: read.body }).toEqual({
        codes: [
          "notFound",
          204,
          "versionConflict",
          204,
          "badRequest",
          "tooLarge",
          "badRequest",
          "notAllowed",
          "notAllowed",
          "notAllowed",
        ],
        conflict: { code: "versionConflict", version: 1 },
        read: largest,
      });
    },
  );

  rule("connected desks hear of a new document, and one that comes later sees its version", async () => {
    const { url, first, ask } = await aRelayWithADesk(kind);
    const stream = await first.listen(url);
    const before = await stream.hears("welcome");
    await ask("PUT", `/v1/clinics/${first.clinic.clinicId}/document`, {
      version: 1,
      sealed: "first",
      signature: "s".repeat(86),
      certificate: first.certificate,
    });
    const told = await stream.hears("documentChanged");
    const after = await (await aHandDesk(first.clinic).listen(url)).hears("welcome");
    expect([before.documentVersion, told, after.documentVersion]).toEqual([
      0,
      { kind: "documentChanged", version: 1 },
      1,
    ]);
  });

  rule("lists a clinic's desks: those in, those out, those on the line", async () => {
    const { url, first, ask, revoke } = await aRelayWithADesk(kind);
    const [second, third] = [aHandDesk(first.clinic), aHandDesk(first.clinic)];
    await second.ticket(url, "request");
    const stream = await second.listen(url);
    await stream.hears("welcome");
    await third.ticket(url, "request");
    await revoke(third);
    const { desks } = DesksAnswer.parse((await ask("GET", "/v1/desks")).body);
    expect(desks.map(({ deskId, state, line }) => ({ deskId, state, line }))).toEqual([
      { deskId: first.deskId, state: "admitted", line: "away" },
      { deskId: second.deskId, state: "admitted", line: "connected" },
      { deskId: third.deskId, state: "revoked", line: "away" },
    ]);
  });

  rule("a desk's id with another desk's key is not let in", async () => {
    const { url, first } = await aRelayWithADesk(kind);
    const clone = aHandDesk(first.clinic, first.deskId);
    const answer = await send(`${url}/v1/session`, {
      method: "POST",
      body: await clone.proof(url, "request"),
    });
    expect(codeOf(answer)).toBe("notAdmitted");
  });
});
