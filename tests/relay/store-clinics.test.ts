import { describe, expect, test } from "vitest";
import type { Box, News } from "../../backend/store/relay-store.ts";
import { ClinicDocument } from "../../shared/relay/protocol.ts";
import { addMs, Instant } from "../../shared/time.ts";
import { aClinicKey, aDeskId } from "./a-clinic-key.ts";
import { aStore, isMissing, stores } from "./a-store.ts";

const morning = Instant.parse("2026-11-21T09:00:00.000Z");
const afterMinutes = (minutes: number) => addMs(morning, minutes * 60_000);

/** A document as some desk of a clinic would leave it; the store looks at neither signature. */
function aDocument(
  { clinicId, publicKey }: { readonly clinicId: string; readonly publicKey: string },
  { version, sealed }: { readonly version: number; readonly sealed: string },
): ClinicDocument {
  const certificate = {
    clinicId,
    clinicPublicKey: publicKey,
    deskId: aDeskId(),
    deskPublicKey: "d".repeat(43),
    issuedAt: morning,
    signature: "s".repeat(86),
  };
  return ClinicDocument.parse({ version, sealed, signature: "s".repeat(86), certificate });
}

describe.each(stores)("clinics in $label", ({ kind }) => {
  const rule = test.skipIf(isMissing(kind));

  async function aClinic() {
    const key = aClinicKey();
    const { clinicId } = key;
    const store = await aStore(kind);
    await store.clinics.register({ id: clinicId, publicKey: key.publicKey, registeredAt: morning });
    const admit = async (
      deskId = aDeskId(),
      more: { publicKey?: string; minute?: number; by?: "joinTicket" } = {},
    ) =>
      store.desks.admit({
        clinicId,
        deskId,
        publicKey: more.publicKey ?? "k".repeat(43),
        at: afterMinutes(more.minute ?? 0),
        by: more.by ?? "certificate",
      });
    return { ...store, ...key, admit };
  }
  /** What the clinic's followers hear, this many. */
  async function hear({ bus, clinicId }: Awaited<ReturnType<typeof aClinic>>, count: number) {
    const heard: News[] = [];
    const done = Promise.withResolvers<readonly News[]>();
    bus.onNews((news) => {
      if (heard.push(news) === count) done.resolve(heard);
    });
    await bus.follow(clinicId);
    return done.promise;
  }

  rule("a clinic keeps the key it came with", async () => {
    const { clinics, clinicId, publicKey } = await aClinic();
    await clinics.register({ id: clinicId, publicKey: "other", registeredAt: morning });
    const stranger = aClinicKey().clinicId;
    expect([await clinics.findPublicKey(clinicId), await clinics.findPublicKey(stranger)]).toEqual([
      publicKey,
      undefined,
    ]);
  });

  rule("an open clinic lets every desk in; each keeps its key", async () => {
    const { admit } = await aClinic();
    const desk = aDeskId();
    const kinds = [
      await admit(desk),
      await admit(),
      await admit(desk),
      await admit(desk, { publicKey: "x" }),
    ];
    expect(kinds.map((admission) => admission.kind)).toEqual([
      "admitted",
      "admitted",
      "admitted",
      "notAdmitted",
    ]);
  });

  rule(
    "a clinic that has revoked a desk lets in whom it knows and whoever brings a join ticket",
    async () => {
      const { admit, desks, revoke } = await aClinic();
      const [stays, goes, joins] = [aDeskId(), aDeskId(), aDeskId()];
      await admit(stays);
      await admit(goes);
      const revocation = revoke(goes);
      await desks.revoke(revocation);
      expect([
        await admit(stays),
        await admit(goes),
        await admit(goes, { by: "joinTicket" }),
        await admit(joins),
        await admit(joins, { by: "joinTicket" }),
        await admit(joins),
      ]).toEqual([
        { kind: "admitted" },
        { kind: "revoked", revocation },
        { kind: "revoked", revocation },
        { kind: "notAdmitted" },
        { kind: "admitted" },
        { kind: "admitted" },
      ]);
    },
  );

  rule("a desk can be revoked before it was ever seen, and the first word stays", async () => {
    const { admit, desks, clinicId, revoke } = await aClinic();
    const desk = aDeskId();
    const first = revoke(desk);
    await desks.revoke(first);
    await desks.revoke({ ...first, revokedAt: afterMinutes(1) });
    expect({
      found: await desks.findRevocation(clinicId, desk),
      admission: await admit(desk),
      other: await desks.findRevocation(clinicId, aDeskId()),
    }).toEqual({ found: first, admission: { kind: "revoked", revocation: first }, other: undefined });
  });

  rule("a revocation is news", async () => {
    const clinic = await aClinic();
    const revocation = clinic.revoke(aDeskId());
    const heard = hear(clinic, 1);
    await clinic.bus.follow(clinic.clinicId);
    await clinic.desks.revoke(revocation);
    expect(await heard).toEqual([{ kind: "revoked", clinicId: clinic.clinicId, revocation }]);
  });

  rule(
    "lists desks in the order they came, with when they were seen and whether they are connected",
    async () => {
      const { admit, desks, clinicId, revoke } = await aClinic();
      const [first, second, third] = [aDeskId(), aDeskId(), aDeskId()];
      await admit(third, { minute: 1 });
      await admit(first, { minute: 2 });
      await admit(second, { minute: 3 });
      await desks.noteLine({ clinicId, deskId: first, line: "connected", at: afterMinutes(4) });
      await desks.noteLine({ clinicId, deskId: second, line: "connected", at: afterMinutes(4) });
      await desks.noteLine({ clinicId, deskId: second, line: "away", at: afterMinutes(5) });
      const revocation = revoke(third);
      await desks.revoke(revocation);
      expect(await desks.list(clinicId, afterMinutes(6))).toEqual([
        { deskId: third, revocation, seenAt: afterMinutes(1), line: "away" },
        { deskId: first, revocation: null, seenAt: afterMinutes(4), line: "connected" },
        { deskId: second, revocation: null, seenAt: afterMinutes(5), line: "away" },
      ]);
      expect({
        revoked: await desks.findRevocations(clinicId, [first, third, aDeskId()]),
        connected: await desks.listConnected(clinicId, afterMinutes(6)),
      }).toEqual({ revoked: [revocation], connected: new Set([first]) });
    },
  );

  rule(
    "a document takes the place of the version before it and of no other; every change is news",
    async () => {
      const clinic = await aClinic();
      const { documents, clinicId, publicKey } = clinic;
      const version = (number: number, sealed: string) =>
        aDocument({ clinicId, publicKey }, { version: number, sealed });
      const second = version(2, "second");
      const heard = hear(clinic, 2);
      await clinic.bus.follow(clinicId);
      const outcomes = [
        await documents.read(clinicId),
        await documents.versionOf(clinicId),
        await documents.replace(clinicId, version(2, "early")),
        await documents.replace(clinicId, version(1, "first")),
        await documents.replace(clinicId, version(1, "again")),
        await documents.replace(clinicId, second),
        await documents.versionOf(clinicId),
      ];
      expect({ outcomes, document: await documents.read(clinicId), heard: await heard }).toEqual({
        outcomes: [
          undefined,
          0,
          { kind: "versionConflict", version: 0 },
          { kind: "replaced" },
          { kind: "versionConflict", version: 1 },
          { kind: "replaced" },
          2,
        ],
        document: second,
        heard: [
          { kind: "documentChanged", clinicId, version: 1 },
          { kind: "documentChanged", clinicId, version: 2 },
        ],
      });
    },
  );

  rule("of many documents written at once one is kept", async () => {
    const { documents, clinicId, publicKey } = await aClinic();
    const document = aDocument({ clinicId, publicKey }, { version: 1, sealed: "s" });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => documents.replace(clinicId, document)),
    );
    expect(outcomes.filter((outcome) => outcome.kind === "replaced").length).toBe(1);
  });

  let boxes = 0;
  async function aClinicWithBox(more: Partial<Box> = {}) {
    const clinic = await aClinic();
    boxes += 1;
    const box: Box = {
      id: `BX${String(boxes).padStart(4, "0")}`,
      clinicId: clinic.clinicId,
      deskId: aDeskId(),
      proofHash: "right",
      sealed: "bundle",
      expiresAt: afterMinutes(10),
      ...more,
    };
    const put = await clinic.boxes.put(box, morning);
    const take = (proofHash: string, minute = 0) =>
      clinic.boxes.take({ id: box.id, proofHash, now: afterMinutes(minute) });
    return { ...clinic, box, put, take };
  }

  rule("a box is given out once, to the right proof", async () => {
    const { box, put, take } = await aClinicWithBox();
    const { clinicId, deskId, sealed } = box;
    expect([put, await take("wrong"), await take("right"), await take("right")]).toEqual([
      "put",
      { kind: "wrong", triesLeft: 4 },
      { kind: "taken", box: { clinicId, deskId, sealed } },
      { kind: "gone" },
    ]);
  });

  rule("a box is gone after five wrong tries", async () => {
    const { take } = await aClinicWithBox();
    const takings = [];
    for (let attempt = 0; attempt < 5; attempt += 1) takings.push(await take("wrong"));
    takings.push(await take("right"));
    expect(takings.slice(3)).toEqual([
      { kind: "wrong", triesLeft: 1 },
      { kind: "wrong", triesLeft: 0 },
      { kind: "gone" },
    ]);
  });

  rule("a box is gone after its time, and where it was withdrawn by its clinic", async () => {
    const old = await aClinicWithBox();
    const withdrawn = await aClinicWithBox();
    const kept = await aClinicWithBox();
    await withdrawn.boxes.withdraw(withdrawn.box.id, withdrawn.clinicId);
    await kept.boxes.withdraw(kept.box.id, aClinicKey().clinicId);
    const takings = [await old.take("right", 10), await withdrawn.take("right"), await kept.take("right", 9)];
    expect(takings.map((taking) => taking.kind)).toEqual(["gone", "gone", "taken"]);
  });

  rule("a clinic has five boxes at most, and none with an id that is in use", async () => {
    const { boxes: table, box, take } = await aClinicWithBox();
    const put = (id: string, minute = 0) =>
      table.put({ ...box, id, expiresAt: afterMinutes(minute + 10) }, afterMinutes(minute));
    const ids = ["C", "D", "E", "F", "G"].map((letter) => letter + box.id.slice(1));
    const outcomes = [await put(box.id)];
    for (const id of ids) outcomes.push(await put(id));
    await take("right");
    outcomes.push(await put(ids[4] ?? ""), await put(`H${box.id.slice(1)}`, 10));
    expect(outcomes).toEqual(["idTaken", "put", "put", "put", "put", "tooMany", "put", "put"]);
  });

  rule("what is good once is good once, for its kind, until its time is over", async () => {
    let now = 1_900_000_000_000;
    const { once } = await aStore(kind, { now: () => now });
    const key = aDeskId();
    const kept = { key, value: "a b", expiresAt: now + 30_000 };
    const first = [await once.put("ticket", kept), await once.put("ticket", kept)];
    const taken = [
      await once.take("nonce", key),
      await once.take("ticket", key),
      await once.take("ticket", key),
    ];
    await once.put("ticket", kept);
    now += 30_000;
    expect({ first, taken, late: await once.take("ticket", key) }).toEqual({
      first: [true, false],
      taken: [undefined, "a b", undefined],
      late: undefined,
    });
  });
});
