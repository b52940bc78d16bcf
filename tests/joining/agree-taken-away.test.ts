import { expect, test } from "vitest";
import { choosePrivacy } from "../../main/clinic/choose-privacy.ts";
import { closeDays, reopenDays } from "../../main/clinic/close-days.ts";
import { retirePractitioner } from "../../main/clinic/retire-practitioner.ts";
import { listClosures } from "../../main/store/closures.ts";
import { listPractitioners, retirePractitionerSince } from "../../main/store/practitioners.ts";
import { change } from "../../main/store/sql.ts";
import { CivilDate } from "../../shared/time.ts";
import type { DeskUnderTest } from "../support/desk.ts";
import { exchange, someDesks } from "./agreeing-desks.ts";

test("[MD5] a closed day that is opened at one desk is open at the others, and can be closed again", () => {
  const { desks, shelf } = someDesks(2);
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error("two desks");
  const day = CivilDate.parse("2026-12-24");
  const span = { from: day, to: day, practitionerId: null };
  const reasons = (): unknown[] =>
    [first, second].map(({ store }) => listClosures(store.reader).map(({ reason }) => reason));
  const told: unknown[] = [];
  const tell = (...order: readonly DeskUnderTest[]): void => {
    for (const desk of order) exchange(desk, shelf);
    told.push(reasons());
  };
  closeDays(first.desk, { ...span, reason: "Holiday" });
  tell(first, second);
  reopenDays(second.desk, span);
  choosePrivacy(first.desk, { privacy: "busy" });
  tell(second, first, second);
  closeDays(first.desk, { ...span, reason: "Works" });
  tell(first, second);
  expect(told).toEqual([
    [["Holiday"], ["Holiday"]],
    [[], []],
    [["Works"], ["Works"]],
  ]);
});

test("[MD4] a desk whose tables had no place for a retirement does not take it back when it gets one", () => {
  const { desks, shelf } = someDesks(2);
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error("two desks");
  for (const desk of [first, second]) exchange(desk, shelf);
  const practitionerId = listPractitioners(first.store.reader)[0]?.id;
  if (practitionerId === undefined) throw new Error("nobody");
  retirePractitioner(first.desk, { practitionerId, visits: "keep" });
  exchange(first, shelf);
  exchange(second, shelf);
  // As an older program left it: the field is kept, the table says nothing.
  second.store.write((writer) => {
    retirePractitionerSince(writer, { id: practitionerId, retiredAt: null });
    change(writer, "UPDATE set_up_field SET local = NULL WHERE key LIKE '%/retired'");
  });
  second.clock.advance(60_000);
  choosePrivacy(second.desk, { privacy: "busy" });
  for (const desk of [second, first]) exchange(desk, shelf);
  choosePrivacy(first.desk, { privacy: "initials" });
  for (const desk of [first, second]) exchange(desk, shelf);
  const since = ({ store }: DeskUnderTest) => listPractitioners(store.reader)[0]?.retiredAt;
  expect([since(first), since(second)]).toEqual([expect.any(String), since(first)]);
});
