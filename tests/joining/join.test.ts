import { expect, test } from "vitest";
import { DeskId } from "../../shared/ids.ts";
import { listPractitioners } from "../../main/store/practitioners.ts";
import { KeychainError, type SecretName } from "../../main/secrets/secret-store.ts";
import { aBooking, aClinic } from "../support/clinic.ts";
import { aCalendarCaller } from "../support/sandbox.ts";
import { aCode, aFirstDesk, aJoinedDesk, aTime, aWorld, patientsOn } from "./joined-desks.ts";
import { aDeskProgram, type DeskProgram } from "./running-desk.ts";

const KEYS = ["clinicKey", "clinicSigningKey", "deskSigningKey", "googleRefreshToken", "joining"] as const;

function keysOf(desk: DeskProgram): Promise<(string | undefined)[]> {
  return Promise.all(KEYS.map((name) => desk.secrets.read(name)));
}

function people(desk: DeskProgram) {
  return listPractitioners(desk.running().desk.store.reader).map(({ id, name, calendarId }) => ({
    id,
    name,
    calendarId,
  }));
}

test("[MD1] a second desk joins with a code, shows what the first booked, and the first what it books", async () => {
  const world = await aWorld();
  const { first, clinic } = await aFirstDesk(world);
  const { day, startsAt } = aTime();
  expect(await first.ask("bookAppointment", aBooking(clinic, { startsAt }))).toMatchObject({
    kind: "booked",
  });

  const second = await aDeskProgram(world);
  const typed = (await aCode(first)).toLowerCase().replaceAll("-", " ");
  expect(await second.ask("joinClinic", { code: typed, deskName: "Office" })).toEqual({
    kind: "joined",
    clinicName: "Praxis am See",
  });
  expect(await patientsOn(second, day, 1)).toEqual(["Anna Meier"]);
  expect(people(second)).toEqual(people(first));

  const later = aBooking(clinic, { startsAt: aTime("14:00").startsAt });
  expect(await second.ask("bookAppointment", later)).toMatchObject({ kind: "booked" });
  expect(await patientsOn(first, day, 2)).toEqual(["Anna Meier", "Anna Meier"]);
  const calendarId = people(first)[0]?.calendarId ?? "";
  const call = aCalendarCaller(world.sandbox);
  const { body } = await call("GET", `/calendars/${encodeURIComponent(calendarId)}/events`);
  expect(body).toMatchObject({ items: [{ status: "confirmed" }, { status: "confirmed" }] });
});

test("[MD1] a code lets one desk in, once", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const code = await aCode(first);
  const [second, third] = [await aDeskProgram(world), await aDeskProgram(world)];
  expect(await second.ask("joinClinic", { code, deskName: "" })).toMatchObject({ kind: "joined" });
  expect(await third.ask("joinClinic", { code, deskName: "" })).toEqual({ kind: "codeGone" });
});

test("[MD1] a wrong code has five tries, and then the right one is of no use either", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const code = await aCode(first);
  const second = await aDeskProgram(world);
  const wrong = code.replace(/.$/, (last) => (last === "7" ? "8" : "7"));
  const kinds: unknown[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    const outcome = await second.ask("joinClinic", { code: wrong, deskName: "" });
    kinds.push(outcome.kind === "codeWrong" ? outcome.triesLeft : outcome.kind);
  }
  const right = await second.ask("joinClinic", { code, deskName: "" });
  expect([kinds, right.kind]).toEqual([[4, 3, 2, 1, "codeGone"], "codeGone"]);
});

test("[MD1] a withdrawn code, and one that was followed by another, let nobody in", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aDeskProgram(world);
  const before = await aCode(first);
  const after = await aCode(first);
  expect(await second.ask("joinClinic", { code: before, deskName: "" })).toEqual({ kind: "codeGone" });
  await first.ask("withdrawJoinCode", undefined);
  expect(await second.ask("joinClinic", { code: after, deskName: "" })).toEqual({ kind: "codeGone" });
});

test("[MD1] a desk with bookings is not overwritten, and says so before the code is spent", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aDeskProgram(world);
  const own = aClinic(second.running().desk);
  await second.ask("bookAppointment", aBooking(own, { startsAt: aTime().startsAt }));
  const before = [await keysOf(second), people(second)];
  const code = await aCode(first);
  const outcome = await second.ask("joinClinic", { code, deskName: "" });
  expect([outcome, await keysOf(second), people(second)]).toEqual([{ kind: "hasAppointments" }, ...before]);
  const third = await aDeskProgram(world);
  expect(await third.ask("joinClinic", { code, deskName: "" })).toMatchObject({ kind: "joined" });
});

test("[MD1] a set-up that nobody has booked with gives way to the clinic's", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world);
  const second = await aDeskProgram(world);
  aClinic(second.running().desk);
  expect(people(second)).not.toEqual(people(first));
  const code = await aCode(first);
  expect(await second.ask("joinClinic", { code, deskName: "" })).toMatchObject({ kind: "joined" });
  expect(people(second)).toEqual(people(first));
});

test("[MD1] where the relay cannot be reached, nothing is kept", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aDeskProgram(world);
  const code = await aCode(first);
  const before = await keysOf(second);
  await world.relay.relay.close();
  const outcome = await second.ask("joinClinic", { code, deskName: "" });
  expect([outcome, await keysOf(second)]).toEqual([{ kind: "offline" }, before]);
});

test("[MD1] joining that is cut short anywhere is undone or finished at the next start, never half", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world);
  const clinicKeys = (await keysOf(first)).slice(0, 2);
  const ends: string[] = [];
  for (let cutAt = 1; cutAt <= 6; cutAt += 1) {
    let kept = 0;
    let isJoining = false;
    const beforeKeeping = (_name: SecretName): void => {
      if (isJoining && (kept += 1) === cutAt) throw new KeychainError("keychainLocked");
    };
    const second = await aDeskProgram({ ...world, beforeKeeping });
    const own = (await keysOf(second)).slice(0, 2);
    isJoining = true;
    await second.ask("joinClinic", { code: await aCode(first), deskName: "" });
    isJoining = false;
    await second.close();
    await second.start();
    const after = await keysOf(second);
    const isSetUp = (await second.ask("readClinic", undefined)).kind === "ready";
    expect(after.slice(0, 2)).toEqual(isSetUp ? clinicKeys : own);
    expect([after[3] !== undefined, after[4]]).toEqual([isSetUp, undefined]);
    ends.push(isSetUp ? "joined" : "asBefore");
    await second.close();
  }
  expect(new Set(ends)).toEqual(new Set(["asBefore", "joined"]));
});

test("[MD1] a desk with another Google client joins without the token, which would be of no use to it", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world);
  const client = { clientId: "9-other.apps.googleusercontent.com", clientSecret: "GOCSPX-other" };
  const second = await aDeskProgram({ ...world, client });
  const code = await aCode(first);
  expect(await second.ask("joinClinic", { code, deskName: "Office" })).toMatchObject({ kind: "joined" });
  expect(await second.secrets.read("googleRefreshToken")).toBeUndefined();
  await first.until(async () => {
    const { others } = await first.ask("readDesks", undefined);
    return others.find(({ name }) => name === "Office");
  });
  const accounts = [first, second].map(
    async (desk) => (await desk.ask("readConnection", undefined)).account.kind,
  );
  expect(await Promise.all(accounts)).toEqual(["connected", "notConnected"]);
});

test("[MD1] neither desk's log holds a code, a key or a name", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world);
  const code = await aCode(first);
  const second = await aDeskProgram(world);
  await second.ask("joinClinic", { code, deskName: "Office" });
  const logged = first.logged() + second.logged() + JSON.stringify(world.relay.lines);
  const secrets = [
    ...(await keysOf(first)),
    ...(await keysOf(second)),
    code,
    code.slice(7),
    "Praxis",
    "Office",
  ];
  expect(secrets.filter((secret) => secret !== undefined && logged.includes(secret))).toEqual([]);
});

test("[MD1] the desks of a clinic know each other's names", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aJoinedDesk(world, first);
  const seen = await second.until(async () => {
    const { others } = await second.ask("readDesks", undefined);
    return others.some(({ name, line }) => name !== null && line === "connected") ? others : undefined;
  });
  const deskId = DeskId.parse(first.running().desk.deskId);
  expect(seen).toMatchObject([{ deskId, name: "Reception", state: "admitted", line: "connected" }]);
  const back = await first.until(async () => {
    const { others } = await first.ask("readDesks", undefined);
    return others.find(({ name }) => name === "Office");
  });
  expect(back.deskId).toBe(second.running().desk.deskId);
});

test("[MD1] a desk that is not set up registers no clinic of its own at the relay before it joins", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const reached = (desk: DeskProgram) =>
    desk.until(async () => {
      const { relay } = await desk.ask("readDesks", undefined);
      return relay === "reached" ? relay : undefined;
    });
  await reached(first);
  const registrations = () =>
    world.relay.lines.filter((line) => line.code === "answered" && line.route === "registerClinic").length;
  const before = registrations();
  const second = await aDeskProgram(world);
  // The page looks for the network as soon as it is there.
  await second.ask("syncNow", undefined);
  const code = await aCode(first);
  expect(await second.ask("joinClinic", { code, deskName: "" })).toMatchObject({ kind: "joined" });
  await reached(second);
  expect(registrations() - before).toBe(1);
});

test("[MD1] a desk that is set up by itself is known to the relay from then on", async () => {
  const world = await aWorld();
  const desk = await aDeskProgram(world);
  await desk.ask("setUpClinic", { name: "Praxis am See", zone: "Europe/Zurich", country: "CH" });
  await desk.until(async () => {
    const { relay } = await desk.ask("readDesks", undefined);
    return relay === "reached" ? relay : undefined;
  });
});
