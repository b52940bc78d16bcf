import { expect, test } from "vitest";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { readDay } from "../../main/clinic/read-day.ts";
import { registerPatient } from "../../main/clinic/register-patient.ts";
import { faultCode } from "../../main/ipc/fault-code.ts";
import { DeskRevokedError, STILL_ANSWERED } from "../../main/ipc/refuse-revoked.ts";
import { findCurrentAccount } from "../../main/store/accounts.ts";
import { listChannels } from "../../main/store/channels.ts";
import { CALLS } from "../../shared/ipc/calls.ts";
import type { WallTime } from "../../shared/time.ts";
import { aBooking, type TestClinic } from "../support/clinic.ts";
import { aCode, aFirstDesk, aJoinedDesk, aTime, aWorld, patientsOn } from "./joined-desks.ts";
import { aDeskProgram, type DeskProgram } from "./running-desk.ts";

/** How the desk's Google account stands, as soon as it stands so. */
function accountIs(desk: DeskProgram, kind: "connected" | "notConnected") {
  return desk.until(async () => {
    const { account } = await desk.ask("readConnection", undefined);
    return account.kind === kind ? account : undefined;
  });
}

function relayIs(desk: DeskProgram, wanted: "connected" | "disconnected") {
  return desk.until(async () => {
    const { relay } = await desk.ask("readConnection", undefined);
    return relay === wanted ? relay : undefined;
  });
}

async function revokedDesk(world: Awaited<ReturnType<typeof aWorld>>) {
  const { first, clinic } = await aFirstDesk(world);
  const second = await aJoinedDesk(world, first);
  await relayIs(second, "connected");
  await accountIs(second, "connected");
  const deskId = second.running().desk.deskId;
  expect(await first.ask("revokeDesk", { deskId })).toEqual({ kind: "revoked" });
  await second.until(async () => {
    const { revokedAt } = await second.ask("readDeskNews", undefined);
    return revokedAt ?? undefined;
  });
  return { first, clinic, second, deskId };
}

/** What somebody at a desk was answered before it was taken out, and Google has not been told of. */
function bookedBefore(desk: DeskProgram, clinic: TestClinic, startsAt: WallTime): void {
  const { running } = desk;
  const registered = registerPatient(running().desk, {
    name: "Carla Roth",
    phone: null,
    birthDate: null,
    note: "",
  });
  if (registered.kind !== "registered") throw new Error(registered.kind);
  const wish = aBooking(clinic, { startsAt, patientId: registered.patient.id });
  expect(bookAppointment(running().desk, wish)).toMatchObject({ kind: "booked" });
}

test("[MD6] a desk that is taken out stops, says so after a restart too, and keeps its data", async () => {
  const world = await aWorld();
  const { first, clinic, second, deskId } = await revokedDesk(world);
  const { day, startsAt } = aTime();
  bookedBefore(second, clinic, startsAt);
  await second.until(() =>
    findCurrentAccount(second.running().desk.store.reader) === undefined ? true : undefined,
  );
  await second.close();
  await second.start();
  const { desk } = second.running();
  const { revokedAt, unsent } = await second.ask("readDeskNews", undefined);
  const { count, text } = await second.ask("exportUnsent", undefined);
  expect({
    isOut: revokedAt !== null,
    unsent,
    count,
    isNameless: !text.includes("Roth"),
    token: await second.secrets.read("googleRefreshToken"),
    account: findCurrentAccount(desk.store.reader),
    kept: readDay(desk, { day }).appointments.map(({ patientName }) => patientName),
  }).toEqual({
    isOut: true,
    unsent: 1,
    count: 1,
    isNameless: true,
    token: undefined,
    account: undefined,
    kept: ["Carla Roth"],
  });
  const { others } = await first.ask("readDesks", undefined);
  expect(others).toMatchObject([{ deskId, state: "revoked" }]);
  await accountIs(first, "connected");
});

test("[MD6] a desk that was taken out answers no call that reads or changes the clinic's data", async () => {
  const world = await aWorld();
  const { second } = await revokedDesk(world);
  const refused = CALLS.filter((name) => !STILL_ANSWERED.includes(name));
  const asked = refused.map((name) => {
    try {
      return typeof second.running().handlers[name];
    } catch (error) {
      return error instanceof DeskRevokedError ? faultCode(error) : error;
    }
  });
  expect(new Set(asked)).toEqual(new Set(["revoked"]));
  // The language is this desk's own, not the clinic's.
  expect(STILL_ANSWERED.toSorted().join(" ")).toBe(
    "chooseLanguage exportUnsent joinClinic readDeskNews readLanguage recoverClinic",
  );
});

test("[MD6] a desk that was off when it was taken out learns so when it starts", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aJoinedDesk(world, first);
  await relayIs(second, "connected");
  const { deskId } = second.running().desk;
  await second.close();
  await first.ask("revokeDesk", { deskId });
  await second.start();
  await second.until(async () => {
    const { revokedAt } = await second.ask("readDeskNews", undefined);
    return revokedAt ?? undefined;
  });
});

test("[MD6] a desk that was taken out comes back with a code, as another desk, with its data", async () => {
  const world = await aWorld();
  const { first, clinic, second, deskId } = await revokedDesk(world);
  const { day, startsAt } = aTime();
  bookedBefore(second, clinic, startsAt);
  const made = await first.ask("createJoinCode", undefined);
  const code = made.kind === "made" ? made.code : "";
  expect(await second.ask("joinClinic", { code, deskName: "Office" })).toMatchObject({ kind: "joined" });
  await accountIs(second, "connected");
  expect(second.running().desk.deskId).not.toBe(deskId);
  // What was booked meanwhile was owed all the time.
  expect(await patientsOn(first, day, 1)).toEqual(["Carla Roth"]);
});

test("[MD6] a clinic that has taken a desk out still lets another one in with a code", async () => {
  const world = await aWorld();
  const { first } = await revokedDesk(world);
  const third = await aJoinedDesk(world, first, "Laboratory");
  await relayIs(third, "connected");
});

test("[CH3] one desk disconnects by itself: the channels and the other desks go on", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world);
  const second = await aJoinedDesk(world, first);
  await accountIs(second, "connected");
  await second.ask("disconnectHere", undefined);
  await accountIs(second, "notConnected");
  expect(await first.ask("listCalendars", undefined)).toMatchObject({ kind: "listed" });
  // Another word of the other desks does not connect it again.
  await first.ask("nameDesk", { name: "Front" });
  await second.until(async () => {
    const { others } = await second.ask("readDesks", undefined);
    return others.find(({ name }) => name === "Front");
  });
  await accountIs(second, "notConnected");
});

test("[CH3] disconnecting the whole clinic stops the channels first and reaches every desk", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world);
  const second = await aJoinedDesk(world, first);
  await accountIs(second, "connected");
  await first.until(() => listChannels(first.running().desk.store.reader)[0]);
  expect(await first.ask("disconnectGoogle", undefined)).toEqual({
    kind: "disconnected",
    revocation: "revoked",
  });
  expect(listChannels(first.running().desk.store.reader)).toEqual([]);
  await accountIs(second, "notConnected");
  expect(await second.secrets.read("googleRefreshToken")).toBeUndefined();

  await second.ask("connectGoogle", undefined);
  await accountIs(first, "connected");
});

/** A recovery code that a desk shows. */
async function aRecoveryCode(desk: DeskProgram): Promise<string> {
  const made = await desk.ask("createRecoveryCode", undefined);
  if (made.kind !== "made") throw new Error(made.kind);
  return made.code;
}

test("[MD6] the recovery code brings the clinic back when its last desk is lost", async () => {
  const world = await aWorld();
  const { first, clinic } = await aFirstDesk(world);
  const { day, startsAt } = aTime();
  await first.ask("bookAppointment", aBooking(clinic, { startsAt }));
  const code = await aRecoveryCode(first);
  await first.until(async () => {
    const { entries } = await first.ask("readQueue", undefined);
    return entries.length === 0 ? true : undefined;
  });
  await first.close();

  const fresh = await aDeskProgram(world);
  expect(await fresh.ask("recoverClinic", { code, deskName: "New" })).toEqual({
    kind: "joined",
    clinicName: "Praxis am See",
  });
  expect(await patientsOn(fresh, day, 1)).toEqual(["Anna Meier"]);
  // A code that was typed somewhere is to be made anew.
  const { recovery } = await fresh.until(async () => {
    const view = await fresh.ask("readDesks", undefined);
    return view.relay === "reached" ? view : undefined;
  });
  expect(recovery.kind).toBe("used");
});

test("[MD6] it brings a clinic back that has taken a desk out, with no word to the relay's operator", async () => {
  const world = await aWorld();
  const { first } = await revokedDesk(world);
  const code = await aRecoveryCode(first);
  await first.close();
  const fresh = await aDeskProgram(world);
  expect(await fresh.ask("recoverClinic", { code, deskName: "New" })).toMatchObject({ kind: "joined" });
  await relayIs(fresh, "connected");
  await accountIs(fresh, "connected");
});

test("[MD6] a stolen desk that was taken out comes back with no recovery code, its own least of all", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const paper = await aRecoveryCode(first);
  const stolen = await aJoinedDesk(world, first);
  await relayIs(stolen, "connected");
  const ofThief = await aRecoveryCode(stolen);
  const { deskId } = stolen.running().desk;
  expect(await first.ask("revokeDesk", { deskId })).toEqual({ kind: "revoked" });
  await stolen.until(async () => (await stolen.ask("readDeskNews", undefined)).revokedAt ?? undefined);
  const outcomes = [
    await stolen.ask("recoverClinic", { code: ofThief, deskName: "" }),
    await (await aDeskProgram(world)).ask("recoverClinic", { code: ofThief, deskName: "" }),
    // The paper was replaced by the thief's; the first desk is told that none is good.
    await (await aDeskProgram(world)).ask("recoverClinic", { code: paper, deskName: "" }),
  ];
  const { recovery } = await first.ask("readDesks", undefined);
  expect([outcomes.map(({ kind }) => kind), recovery]).toEqual([
    ["clinicUnknown", "clinicUnknown", "clinicUnknown"],
    { kind: "none" },
  ]);
});

test("[MD6] no keychain holds the recovery code or what it is made of", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const kept: string[] = [];
  const second = await aDeskProgram({ ...world, beforeKeeping: (name) => void kept.push(name) });
  await second.ask("joinClinic", { code: await aCode(first), deskName: "Office" });
  const code = await aRecoveryCode(second);
  const keys = ["databaseKey", "clinicKey", "clinicSigningKey", "deskSigningKey", "joining"];
  const logged = first.logged() + second.logged() + JSON.stringify(world.relay.lines);
  expect([kept.filter((name) => !keys.includes(name)), logged.includes(code.slice(0, 9))]).toEqual([
    [],
    false,
  ]);
});

test("[MD6] the desks that are there are told of one that came with the recovery code, until it is put away", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aJoinedDesk(world, first);
  const code = await aRecoveryCode(first);
  // One was off meanwhile.
  await second.close();
  const fresh = await aDeskProgram(world);
  await fresh.ask("recoverClinic", { code, deskName: "New" });
  await second.start();
  const told = (desk: DeskProgram) =>
    desk.until(async () => {
      const { recovered } = await desk.ask("readDeskNews", undefined);
      return recovered?.name === "New" ? recovered : undefined;
    });
  await Promise.all([told(first), told(second)]);
  await first.ask("putAwayRecovered", undefined);
  await first.close();
  await first.start();
  await relayIs(first, "connected");
  const third = await aJoinedDesk(world, first, "Laboratory");
  await relayIs(third, "connected");
  const news = [first, fresh, third].map((desk) => desk.ask("readDeskNews", undefined));
  expect((await Promise.all(news)).map(({ recovered }) => recovered)).toEqual([null, null, null]);
});

test("[MD6] a recovery code that opens nothing changes nothing", async () => {
  const world = await aWorld();
  const elsewhere = await aWorld();
  const { first } = await aFirstDesk(elsewhere, "notConnected");
  const code = await aRecoveryCode(first);
  const fresh = await aDeskProgram(world);
  const before = await fresh.secrets.read("clinicKey");
  const outcome = await fresh.ask("recoverClinic", { code, deskName: "" });
  expect([outcome, await fresh.secrets.read("clinicKey")]).toEqual([{ kind: "clinicUnknown" }, before]);
});
