import { afterEach, beforeEach, expect, test } from "vitest";
import type { Draft } from "../../shared/ipc/drafts.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { change } from "../store/sql.ts";
import { dropDraft } from "./drop-draft.ts";
import { keepDraft } from "./keep-draft.ts";
import { readDraft } from "./read-draft.ts";

let under: DeskUnderTest;
beforeEach(() => {
  under = aDesk();
});
afterEach(() => under.close());

const NEW_PATIENT = { kind: "patient", subject: "" } as const;

function typed(name: string): Draft {
  return { kind: "patient", fields: { name, phone: "" } };
}

test("gives what was typed last into the same form, until it is dropped", () => {
  keepDraft(under.desk, { subject: "", draft: typed("Zo") });
  under.clock.advance(400);
  keepDraft(under.desk, { subject: "", draft: typed("Zoë <b>") });
  keepDraft(under.desk, { subject: "another", draft: typed("Omar") });
  expect(readDraft(under.desk, NEW_PATIENT)).toEqual({
    at: "2026-11-21T08:00:00.400Z",
    draft: typed("Zoë <b>"),
  });
  dropDraft(under.desk, NEW_PATIENT);
  expect(readDraft(under.desk, NEW_PATIENT)).toBeNull();
  expect(readDraft(under.desk, { kind: "patient", subject: "another" })?.draft).toEqual(typed("Omar"));
});

test("offers nothing that was typed more than a week ago, and forgets it with the next draft", () => {
  keepDraft(under.desk, { subject: "", draft: typed("Zoë") });
  under.clock.advance(7 * 24 * 60 * 60_000 + 1);
  expect(readDraft(under.desk, NEW_PATIENT)).toBeNull();
  keepDraft(under.desk, { subject: "another", draft: typed("Omar") });
  under.clock.advance(-1);
  expect(readDraft(under.desk, NEW_PATIENT)).toBeNull();
});

test("offers nothing that another version of the program kept in a form it cannot read", () => {
  keepDraft(under.desk, { subject: "", draft: typed("Zoë") });
  under.store.write((writer) => change(writer, `UPDATE draft SET fields = '{"name": 7}'`));
  expect(readDraft(under.desk, NEW_PATIENT)).toBeNull();
});
