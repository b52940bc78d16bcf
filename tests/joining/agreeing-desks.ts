import { onTestFinished } from "vitest";
import { agreeOnSetUp } from "../../main/joining/agree-on-set-up.ts";
import { saveAccount } from "../../main/store/accounts.ts";
import type { SetUpFields } from "../../main/store/set-up-fields.ts";
import { AccountId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import { aClinic } from "../support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../support/desk.ts";

/** The document at a relay, without the relay. */
export interface Shelf {
  version: number;
  fields: SetUpFields;
}

/** One desk reads the document, agrees and writes it, as set-up-sync does. */
export function exchange({ desk, store }: DeskUnderTest, shelf: Shelf): "changed" | "same" {
  const { fields } = store.write((writer) => agreeOnSetUp(desk, writer, shelf.fields));
  if (JSON.stringify(sorted(fields)) === JSON.stringify(sorted(shelf.fields))) return "same";
  shelf.version += 1;
  shelf.fields = fields;
  return "changed";
}

function sorted(fields: SetUpFields): unknown {
  return Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** A clinic at the first of these desks, and the others joined. */
export function someDesks(count: number): {
  readonly desks: readonly DeskUnderTest[];
  readonly shelf: Shelf;
} {
  const desks = Array.from({ length: count }, () => aDesk());
  onTestFinished(() => desks.forEach((desk) => desk.close()));
  const [first] = desks;
  if (first === undefined) throw new Error("no desk");
  aClinic(first.desk);
  connect(first);
  const shelf: Shelf = { version: 0, fields: {} };
  for (const desk of desks) exchange(desk, shelf);
  return { desks, shelf };
}

function connect({ store, desk }: DeskUnderTest): void {
  store.write((writer) =>
    saveAccount(writer, {
      id: AccountId.parse(desk.newId()),
      googleSub: "1",
      email: "owner@clinic.example",
      state: "signInAgain",
      connectedAt: instantNow(desk.clock),
    }),
  );
}
