import { expect, test } from "vitest";
import { chooseAnswers } from "../../main/clinic/choose-answers.ts";
import { keepDeclined } from "../../main/clinic/keep-declined.ts";
import { readDeclined } from "../../main/clinic/read-declined.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { change } from "../../main/store/sql.ts";
import { USUAL_ANSWERS } from "../../shared/model/answers.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, type SentDesk } from "../support/sent-desk.ts";
import { atHour } from "../support/syncing-desk.ts";

const PATIENT = "mira.lang@mail.example";
const KELLER = "keller@clinic.example";

/** Somebody in Google adds the patient, or the guest answers. */
async function answer(it: SentDesk, responseStatus: string, email = PATIENT): Promise<void> {
  it.inGoogle(it.id, { attendees: [{ email, responseStatus }] });
  await it.pull();
}

/** What the event tells of the appointment's status. */
function toldStatus(it: SentDesk): unknown {
  return it.event(it.id)?.["extendedProperties"];
}

test("[MG9] a patient's yes in Google confirms the appointment, says so, and can be undone", async () => {
  const it = await aPulledDesk();
  await answer(it, "accepted");
  const confirmed = [it.appointment(it.id).status, it.feed()];
  await it.push();
  const told = toldStatus(it);
  const [line] = listFeedChanges(it.store.reader, 1);
  const undone = line && undoChange(it.desk, { changeId: line.id });
  await it.push();
  await it.pull();
  expect([confirmed, told, undone, it.appointment(it.id).status]).toMatchObject([
    ["confirmed", ["answered"]],
    { private: { status: "confirmed" } },
    { kind: "undone" },
    "booked",
  ]);
});

test("[MG9] an answer counts once: what a receptionist made of it stays", async () => {
  const it = await aPulledDesk();
  await answer(it, "accepted");
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  await it.push();
  it.clock.advance(1000);
  it.inGoogle(it.id, atHour(it.desk, 14));
  await it.pull();
  expect([it.appointment(it.id).status, it.feed()]).toEqual(["booked", ["moved", "answered"]]);
});

test("[MG9] a yes means arrived where the clinic chose so", async () => {
  const it = await aPulledDesk();
  chooseAnswers(it.desk, { ...USUAL_ANSWERS, patientAccepted: "arrive" });
  await answer(it, "accepted");
  expect(it.appointment(it.id).status).toBe("arrived");
});

test("[MG9] a patient's no cancels nothing and waits for a person", async () => {
  const it = await aPulledDesk();
  await answer(it, "declined");
  const waiting = [it.appointment(it.id).status, it.feed(), readDeclined(it.store.reader)];
  const kept = keepDeclined(it.desk, { appointmentId: it.id });
  await it.pull();
  expect([waiting, kept, readDeclined(it.store.reader), it.event(it.id)?.["status"]]).toMatchObject([
    ["booked", ["declined"], [{ appointmentId: it.id, who: "patient", patientName: "Anna Meier" }]],
    { kind: "kept" },
    [],
    "confirmed",
  ]);
});

test("[MG9] a yes after a no confirms, and nobody needs to look any more", async () => {
  const it = await aPulledDesk();
  await answer(it, "declined");
  await answer(it, "accepted");
  expect([it.appointment(it.id).status, readDeclined(it.store.reader)]).toEqual(["confirmed", []]);
});

test("[MG9] the practitioner's own no waits for a person, by the practitioner's address", async () => {
  const it = await aPulledDesk();
  it.store.write((writer) =>
    change(writer, "UPDATE practitioner SET email = @email WHERE id = @id", {
      email: KELLER,
      id: it.clinic.keller,
    }),
  );
  await answer(it, "declined", KELLER.toUpperCase());
  expect(readDeclined(it.store.reader)).toMatchObject([{ who: "practitioner" }]);
});

test("[MG9] a maybe, and no answer yet, change nothing", async () => {
  const it = await aPulledDesk();
  await answer(it, "needsAction");
  await answer(it, "tentative");
  expect([it.appointment(it.id).version, it.feed(), readDeclined(it.store.reader)]).toEqual([1, [], []]);
});

test("[MG9] an appointment that was cancelled meanwhile waits for nobody", async () => {
  const it = await aPulledDesk();
  await answer(it, "declined");
  setStatus(it.desk, { appointmentId: it.id, status: "cancelled" });
  expect(readDeclined(it.store.reader)).toEqual([]);
});

test("[MG9] an answer that one desk has taken in is not taken in again by another", async () => {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  await other.pull();
  await answer(one, "accepted");
  await one.push();
  one.clock.advance(1000);
  setStatus(one.desk, { appointmentId: one.id, status: "booked" });
  await one.push();
  await other.pull();
  await other.push();
  await one.pull();
  expect([one, other].map((it) => [it.appointment(one.id).status, it.feed()])).toEqual([
    ["booked", ["answered"]],
    ["booked", []],
  ]);
});

test("[MG9] two desks that take an answer in at once agree, and rest", async () => {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  await other.pull();
  await answer(one, "accepted");
  one.clock.advance(1000);
  await other.pull();
  for (const it of [one, other, one, other]) {
    await it.push();
    await it.pull();
  }
  one.sandbox.control.clearRequests();
  await one.push();
  await other.push();
  expect([one.asked(), ...[one, other].map((it) => it.appointment(one.id).status)]).toEqual([
    [],
    "confirmed",
    "confirmed",
  ]);
});

test("[MG9] a no is asked about at every desk", async () => {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  await other.pull();
  await answer(one, "declined");
  await other.pull();
  expect([one, other].map(({ store }) => readDeclined(store.reader).length)).toEqual([1, 1]);
});
