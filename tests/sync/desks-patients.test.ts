import { expect, test } from "vitest";
import { editPatient } from "../../main/clinic/edit-patient.ts";
import { findPatients } from "../../main/clinic/find-patients.ts";
import { mergePatients } from "../../main/clinic/merge-patients.ts";
import { registerPatient } from "../../main/clinic/register-patient.ts";
import { undoLastAct } from "../../main/clinic/undo-last-act.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { listVisitsOf } from "../../main/store/patient-visits.ts";
import { getPatient } from "../../main/store/patients.ts";
import type { PatientId } from "../../shared/ids.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aSentDesk, moveHere, type SentDesk } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";

/** Two desks that both know a visit of Anna, and one minute later. */
async function twoDesks(): Promise<{ readonly one: SentDesk; readonly other: SyncingDesk }> {
  const one = await aSentDesk();
  const other = await aSecondDesk(one);
  await other.pull();
  one.clock.advance(60_000);
  return { one, other };
}

function rename(desk: SyncingDesk, patientId: PatientId, name: string): void {
  const words = { phone: "079 765 43 21", birthDate: "1980-03-31", note: `known to ${name}` };
  expect(editPatient(desk.desk, { patientId, name, ...words })).toMatchObject({ kind: "changed" });
}

function nameAt({ store }: SyncingDesk, id: PatientId): string {
  return getPatient(store.reader, id).name;
}

function startsAt({ store }: SyncingDesk, id: PatientId): string[] {
  return listVisitsOf(store.reader, id).map((visit) => visit.startsAt.slice(11));
}

async function settle(...desks: SyncingDesk[]): Promise<void> {
  for (let round = 0; round < 5; round += 1)
    for (const desk of desks) {
      await desk.push();
      await desk.pull();
    }
}

function owedAt(...desks: SyncingDesk[]): number[] {
  return desks.map(({ store }) => listOwed(store.reader).length);
}

const KEEP = { name: "kept", phone: "kept", birthDate: "kept", note: "kept" } as const;

test("[MD7] what is changed of a patient reaches Google and the other desks; the note stays where it was written", async () => {
  const { one, other } = await twoDesks();
  const { anna } = one.clinic;
  rename(one, anna, "Anna Frei");
  await settle(one, other);
  const { note: noteHere, ...here } = getPatient(one.store.reader, anna);
  const { note: noteThere, ...there } = getPatient(other.store.reader, anna);
  expect([there, noteHere, noteThere, owedAt(one, other)]).toEqual([
    { ...here, createdAt: there.createdAt },
    "known to Anna Frei",
    "",
    [0, 0],
  ]);
  expect(one.event(one.id)?.["summary"]).toBe("Appointment — Anna Frei");
  expect(findPatients(other.desk, { text: "meier" })).toEqual([]);
});

test("[MD7] of two changes the later one holds at both desks, whichever is sent first", async () => {
  for (const order of [0, 1]) {
    const { one, other } = await twoDesks();
    const { anna } = one.clinic;
    rename(one, anna, "Anna Frei");
    one.clock.advance(60_000);
    rename(other, anna, "Anna Roth");
    await settle(...(order === 0 ? [one, other] : [other, one]));
    expect([
      nameAt(one, anna),
      nameAt(other, anna),
      one.event(one.id)?.["summary"],
      owedAt(one, other),
    ]).toEqual(["Anna Roth", "Anna Roth", "Appointment — Anna Roth", [0, 0]]);
  }
});

test("[MD7] a desk that moves the visit before it hears of the change does not bring the old name back", async () => {
  const { one, other } = await twoDesks();
  rename(one, one.clinic.anna, "Anna Frei");
  moveHere(other, one.id, { hour: 11 });
  await other.push();
  await settle(one, other);
  expect([nameAt(other, one.clinic.anna), one.event(one.id)?.["summary"], owedAt(one, other)]).toEqual([
    "Anna Frei",
    "Appointment — Anna Frei",
    [0, 0],
  ]);
  expect([one, other].map((desk) => desk.appointment(one.id).startsAt)).toEqual([
    soon(one.desk, 11),
    soon(one.desk, 11),
  ]);
});

test("[MD7] a visit booked with the old name at a desk that has not heard is written anew", async () => {
  const { one, other } = await twoDesks();
  rename(one, one.clinic.anna, "Anna Frei");
  const id = other.book({ startsAt: soon(one.desk, 13) });
  await other.push();
  await settle(one, other);
  expect([one.event(id)?.["summary"], nameAt(other, one.clinic.anna), owedAt(one, other)]).toEqual([
    "Appointment — Anna Frei",
    "Anna Frei",
    [0, 0],
  ]);
});

/** The same with a second card of Anna's, with a visit each at 12:00 that both desks know. */
async function twoCards() {
  const { one, other } = await twoDesks();
  const registered = registerPatient(one.desk, {
    name: "Anna Maier",
    phone: null,
    birthDate: null,
    note: "",
  });
  if (registered.kind !== "registered") throw new Error(registered.kind);
  const { id: second } = registered.patient;
  const late = one.book({ patientId: second, startsAt: soon(one.desk, 12) });
  await settle(one, other);
  one.clock.advance(60_000);
  return { one, other, second, late };
}

test("[MD7] cards put together at one desk are put together at the others, and a visit of the old card does not bring it back", async () => {
  const { one, other, second, late } = await twoCards();
  const { anna } = one.clinic;
  mergePatients(one.desk, { keptId: anna, otherId: second, choice: KEEP });
  const unheard = other.book({ patientId: second, startsAt: soon(one.desk, 14) });
  await other.push();
  await settle(one, other);
  for (const desk of [one, other]) {
    expect([startsAt(desk, anna), startsAt(desk, second)]).toEqual([["14:00", "12:00", "09:00"], []]);
    expect(findPatients(desk.desk, { text: "maier" })).toMatchObject([{ id: anna, name: "Anna Meier" }]);
  }
  expect([late, unheard].map((id) => one.event(id)?.["summary"])).toEqual([
    "Appointment — Anna Meier",
    "Appointment — Anna Meier",
  ]);
  expect(owedAt(one, other)).toEqual([0, 0]);
  const third = await aSecondDesk(one);
  await third.pull();
  expect([startsAt(third, anna), startsAt(third, second)]).toEqual([["14:00", "12:00", "09:00"], []]);
});

test("[MD7] a merge that is taken back is taken back at the other desks", async () => {
  const { one, other, second } = await twoCards();
  mergePatients(one.desk, { keptId: one.clinic.anna, otherId: second, choice: KEEP });
  await settle(one, other);
  one.clock.advance(60_000);
  expect(undoLastAct(one.desk)).toMatchObject({ kind: "undone", act: { kind: "patientsMerged" } });
  await settle(one, other);
  for (const desk of [one, other])
    expect([startsAt(desk, one.clinic.anna), startsAt(desk, second), nameAt(desk, second)]).toEqual([
      ["09:00"],
      ["12:00"],
      "Anna Maier",
    ]);
  expect(owedAt(one, other)).toEqual([0, 0]);
});

test("[MD7] two desks that put the same cards together the other way round agree on the later one", async () => {
  const { one, other, second } = await twoCards();
  const { anna } = one.clinic;
  mergePatients(one.desk, { keptId: anna, otherId: second, choice: KEEP });
  one.clock.advance(60_000);
  mergePatients(other.desk, { keptId: second, otherId: anna, choice: KEEP });
  await settle(one, other);
  for (const desk of [one, other])
    expect([startsAt(desk, anna), startsAt(desk, second)]).toEqual([[], ["12:00", "09:00"]]);
  expect(owedAt(one, other)).toEqual([0, 0]);
});
