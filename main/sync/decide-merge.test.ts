import fc from "fast-check";
import { expect, test } from "vitest";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { WallTime, ZoneId } from "../../shared/time.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import {
  type Base,
  decideMerge,
  differing,
  type Local,
  type MergeDecision,
  type Remote,
} from "./decide-merge.ts";

const zurich = ZoneId.parse("Europe/Zurich");

function at(hour: number, note = ""): SyncedFields {
  const startsAt = WallTime.parse(`2026-11-23T${String(hour).padStart(2, "0")}:00`);
  return { startsAt, zone: zurich, fold: 0, durationMinutes: 30, note };
}

const present = (fields: SyncedFields): Base & Remote => ({ kind: "present", fields });
const deleted = { kind: "deleted" } as const;

function here(fields: SyncedFields, differs: Partial<Omit<Local, "fields">> = {}): Local {
  return { fields, status: "booked", hasStarted: false, owesMore: false, ...differs };
}

function decide(base: Base, local: Local, remote: Remote): MergeDecision {
  return decideMerge({ base, local, remote });
}

test("[MG1] pushes what only we changed", () => {
  expect([
    decide(present(at(9)), here(at(10)), present(at(9))),
    decide(present(at(9)), here(at(9, "new")), present(at(9))),
    decide(present(at(9)), here(at(9), { owesMore: true }), present(at(9))),
  ]).toEqual([{ kind: "push" }, { kind: "push" }, { kind: "push" }]);
});

test("[MG2] takes what only Google changed", () => {
  expect([
    decide(present(at(9)), here(at(9)), present(at(10))),
    decide(present(at(9)), here(at(9)), present(at(10, "new"))),
  ]).toEqual([
    { kind: "take", fields: at(10), changed: ["time"], alsoPush: false },
    { kind: "take", fields: at(10, "new"), changed: ["time", "note"], alsoPush: false },
  ]);
});

test("[MG3] takes theirs and pushes ours where each side changed another field", () => {
  expect([
    decide(present(at(9)), here(at(10)), present(at(9, "new"))),
    decide(present(at(9)), here(at(9, "new")), present(at(10))),
    decide(present(at(9)), here(at(9), { owesMore: true }), present(at(10))),
  ]).toEqual([
    { kind: "take", fields: at(10, "new"), changed: ["note"], alsoPush: true },
    { kind: "take", fields: at(10, "new"), changed: ["time"], alsoPush: true },
    { kind: "take", fields: at(10), changed: ["time"], alsoPush: true },
  ]);
});

test("[MG4] agrees where both sides made the same of it", () => {
  expect([
    decide(present(at(9)), here(at(10)), present(at(10))),
    decide(present(at(9)), here(at(10), { owesMore: true }), present(at(10))),
    decide({ kind: "unknown" }, here(at(10)), present(at(10))),
  ]).toEqual([{ kind: "agree" }, { kind: "push" }, { kind: "agree" }]);
});

test("[MG4] the same moment in another zone, and a repeated hour's first pass, are no difference", () => {
  const newYork = {
    ...at(9),
    startsAt: WallTime.parse("2026-11-23T03:00"),
    zone: ZoneId.parse("America/New_York"),
  };
  expect([differing(at(9), newYork), differing(at(9), { ...at(9), fold: 1 })]).toEqual([[], []]);
  const repeated = { ...at(9), startsAt: WallTime.parse("2026-10-25T02:30") };
  expect(differing(repeated, { ...repeated, fold: 1 })).toEqual(["time"]);
});

test("[MG5] both changed the same: a conflict, in which their other change is taken at once", () => {
  expect([
    decide(present(at(9)), here(at(10)), present(at(11))),
    decide(present(at(9)), here(at(10)), present(at(11, "theirs"))),
    decide(present(at(9)), here(at(10, "ours")), present(at(11))),
    decide({ kind: "unknown" }, here(at(10, "ours")), present(at(10, "theirs"))),
  ]).toEqual([
    { kind: "conflict", over: ["time"], changed: [], fields: at(10), choice: at(11), held: at(11) },
    {
      kind: "conflict",
      over: ["time"],
      changed: ["note"],
      fields: at(10, "theirs"),
      choice: at(11, "theirs"),
      held: at(11, "theirs"),
    },
    {
      kind: "conflict",
      over: ["time"],
      changed: [],
      fields: at(10, "ours"),
      choice: at(11, "ours"),
      held: at(11),
    },
    {
      kind: "conflict",
      over: ["note"],
      changed: [],
      fields: at(10, "ours"),
      choice: at(10, "theirs"),
      held: at(10, "theirs"),
    },
  ]);
});

test("[MG6] deleted in Google: what becomes of a future appointment, by what happened here", () => {
  const base = present(at(9));
  expect([
    decide(base, here(at(9)), deleted),
    decide(base, here(at(9), { status: "confirmed" }), deleted),
    decide(base, here(at(10)), deleted),
    decide(base, here(at(9), { owesMore: true }), deleted),
    decide({ kind: "unknown" }, here(at(9)), deleted),
    decide(base, here(at(9), { status: "cancelled" }), deleted),
    decide(deleted, here(at(9)), deleted),
  ]).toEqual([
    { kind: "cancel" },
    { kind: "cancel" },
    { kind: "conflictOverDeletion" },
    { kind: "conflictOverDeletion" },
    { kind: "conflictOverDeletion" },
    { kind: "agree" },
    { kind: "push" },
  ]);
});

test("[MG6] deleted in Google: a started one, and one whose patient was here, stay without their event", () => {
  const base = present(at(9));
  const unlinked = { kind: "unlink", because: "deleted" };
  expect([
    decide(base, here(at(9), { hasStarted: true }), deleted),
    decide(base, here(at(9), { status: "arrived" }), deleted),
    decide(base, here(at(9), { status: "inRoom", owesMore: true }), deleted),
    decide(base, here(at(9), { status: "done" }), deleted),
    decide(base, here(at(9), { status: "noShow" }), deleted),
  ]).toEqual([unlinked, unlinked, unlinked, unlinked, unlinked]);
});

test("[MG7] an event that cannot be an appointment any more is let go", () => {
  const remote = { kind: "unrepresentable" } as const;
  expect([
    decide(present(at(9)), here(at(10)), remote),
    decide(present(at(9)), here(at(9), { status: "cancelled" }), remote),
    decide(deleted, here(at(9), { status: "cancelled" }), remote),
  ]).toEqual([
    { kind: "unlink", because: "notRepresentable" },
    { kind: "unlink", because: "notRepresentable" },
    { kind: "agree" },
  ]);
});

test("[PU5] our cancellation wins and tells what was lost", () => {
  const cancelled = here(at(9), { status: "cancelled" });
  expect([
    decide(present(at(9)), cancelled, present(at(9))),
    decide(present(at(9)), cancelled, present(at(10, "new"))),
    decide({ kind: "unknown" }, cancelled, present(at(10))),
    decide(deleted, cancelled, present(at(10))),
  ]).toEqual([
    { kind: "delete", lost: [] },
    { kind: "delete", lost: ["time", "note"] },
    { kind: "delete", lost: [] },
    { kind: "restore", fields: at(10) },
  ]);
});

const someFields = fc.record({
  startsAt: fc.constantFrom(9, 10, 11).map((hour) => at(hour).startsAt),
  zone: fc.constant(zurich),
  fold: fc.constantFrom(0 as const, 1 as const),
  durationMinutes: fc.constantFrom(30, 45),
  note: fc.constantFrom("", "one", "two"),
});
const someBase = fc.oneof(
  someFields.map((fields): Base => ({ kind: "present", fields })),
  fc.constant<Base>(deleted),
  fc.constant<Base>({ kind: "unknown" }),
);
const someLocal = fc.record({
  fields: someFields,
  status: fc.constantFrom(...AppointmentStatus.options),
  hasStarted: fc.boolean(),
  owesMore: fc.boolean(),
});
const someRemote = fc.oneof(
  { weight: 4, arbitrary: someFields.map((fields): Remote => ({ kind: "present", fields })) },
  fc.constant<Remote>(deleted),
  fc.constant<Remote>({ kind: "unrepresentable" }),
);

/** What the appointment says after a decision was carried out. */
function localAfter(local: Local, decision: MergeDecision): SyncedFields {
  return "fields" in decision ? decision.fields : local.fields;
}

test("[MG1] decides every case there is", () => {
  fc.assert(
    fc.property(someBase, someLocal, someRemote, (base, local, remote) => {
      expect(decide(base, local, remote).kind).toBeTypeOf("string");
    }),
  );
});

test("[MG1] what Google did not change never changes the appointment", () => {
  fc.assert(
    fc.property(someFields, someLocal, (fields, local) => {
      const decision = decide(present(fields), local, present(fields));
      expect(["agree", "push", "delete"]).toContain(decision.kind);
    }),
  );
});

test("[MG2] what we did not change never becomes a conflict, and nothing is sent for it", () => {
  fc.assert(
    fc.property(someFields, someFields, (fields, remote) => {
      const decision = decide(present(fields), here(fields), present(remote));
      const isSame = differing(fields, remote).length === 0;
      expect(decision).toMatchObject(
        isSame ? { kind: "agree" } : { kind: "take", alsoPush: false, fields: { note: remote.note } },
      );
    }),
  );
});

test("[MG4] sides that say the same agree, whatever was before", () => {
  fc.assert(
    fc.property(someBase, someFields, (base, fields) => {
      expect(decide(base, here(fields), present(fields))).toEqual({ kind: "agree" });
    }),
  );
});

test("[MG3] no side's change is lost: after the merge each field is ours, theirs or a question", () => {
  fc.assert(
    fc.property(someFields, someLocal, someFields, (base, local, remote) => {
      fc.pre(local.status !== "cancelled");
      const decision = decide(present(base), local, present(remote));
      const after = localAfter(local, decision);
      const asked = decision.kind === "conflict" ? decision.over : [];
      for (const field of differing(base, local.fields))
        expect(differing(after, local.fields).includes(field)).toBe(false);
      for (const field of differing(base, remote))
        expect(differing(after, remote).includes(field)).toBe(asked.includes(field));
    }),
  );
});

test("[MG5] either choice ends the conflict for good", () => {
  fc.assert(
    fc.property(someFields, someLocal, someFields, (base, local, remote) => {
      const decision = decide(present(base), local, present(remote));
      fc.pre(decision.kind === "conflict");
      if (decision.kind !== "conflict") return;
      const afterwards = [decision.fields, decision.choice].map(
        (fields) => decide(present(decision.held), { ...local, fields }, present(remote)).kind,
      );
      expect(afterwards.every((kind) => kind === "push" || kind === "agree")).toBe(true);
    }),
  );
});

test("[MG6] only a deletion in Google cancels, and never what has started or was changed here", () => {
  fc.assert(
    fc.property(someBase, someLocal, someRemote, (base, local, remote) => {
      if (decide(base, local, remote).kind !== "cancel") return;
      expect([remote.kind, local.hasStarted, local.owesMore]).toEqual(["deleted", false, false]);
      expect(base.kind === "present" && differing(base.fields, local.fields)).toEqual([]);
    }),
  );
});
