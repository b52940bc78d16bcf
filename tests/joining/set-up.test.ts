import { expect, test } from "vitest";
import { openDocument } from "../../main/joining/clinic-document.ts";
import { signText } from "../../main/relay/desk-identity.ts";
import { type ClinicDocument, documentText } from "../../shared/relay/protocol.ts";
import { aClient, aKeychain, anIdentity } from "../relay/a-desk.ts";
import { aRelay } from "../relay/a-relay.ts";
import type { ClinicView } from "../../shared/ipc/clinic.ts";
import { changeService, listServices } from "../../main/store/services.ts";
import { aCalendarCaller } from "../support/sandbox.ts";
import { aFirstDesk, aJoinedDesk, aTime, aWorld, bookNew, patientsOn } from "./joined-desks.ts";
import type { DeskProgram } from "./running-desk.ts";

type Ready = Extract<ClinicView, { kind: "ready" }>;

/** The desk's clinic as soon as it is as `isSo` says. */
function clinicWhere(desk: DeskProgram, isSo: (clinic: Ready) => boolean): Promise<Ready> {
  return desk.until(async () => {
    const view = await desk.ask("readClinic", undefined);
    return view.kind === "ready" && isSo(view) ? view : undefined;
  });
}

/** Changes every service's length, as a page of settings would. */
function setMinutes(desk: DeskProgram, durationMinutes: number): void {
  const { store, announce } = desk.running().desk;
  store.write((writer) => {
    for (const service of listServices(writer)) changeService(writer, { ...service, durationMinutes });
  });
  announce("clinicChanged");
}

test("[MD5] what is set up at one desk is soon set up at the others", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aJoinedDesk(world, first);
  await first.ask("importCsv", { kind: "services", text: "name,minutes\nVaccination,15\n" });
  await second.ask("choosePrivacy", { privacy: "initials" });
  const there = await clinicWhere(second, ({ services }) => services.length === 2);
  const here = await clinicWhere(first, ({ clinic }) => clinic.privacy === "initials");
  expect({ ...there, patientCount: 0 }).toEqual({ ...here, patientCount: 0 });
});

test("[MD5] two desks that change different things at the same time lose neither", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aJoinedDesk(world, first);
  await second.close();
  setMinutes(first, 45);
  await second.start();
  await second.ask("choosePrivacy", { privacy: "busy" });
  const isBoth = ({ clinic, services }: Ready) =>
    clinic.privacy === "busy" && services.every(({ durationMinutes }) => durationMinutes === 45);
  const [here, there] = await Promise.all([clinicWhere(first, isBoth), clinicWhere(second, isBoth)]);
  expect(here.clinic).toEqual(there.clinic);
});

test("[MD5] the owner connects Google once, also for desks that joined before", async () => {
  const world = await aWorld();
  const { first, clinic } = await aFirstDesk(world, "notConnected");
  const second = await aJoinedDesk(world, first);
  const { day, startsAt } = aTime();
  // Booked where no calendar is linked yet: it is sent from this very desk once there is one.
  await bookNew(second, { name: "Carla Roth", clinic, startsAt });

  await first.ask("connectGoogle", undefined);
  const choice = { kind: "create", name: "Dr. Keller" } as const;
  await first.ask("linkCalendar", { practitionerId: clinic.keller, choice });
  const there = await second.until(async () => {
    const { account } = await second.ask("readConnection", undefined);
    return account.kind === "connected" ? account : undefined;
  });
  expect(there.email).toMatch(/@/);
  expect(await patientsOn(first, day, 1)).toEqual(["Carla Roth"]);
  const linked = await clinicWhere(second, ({ practitioners }) => practitioners[0]?.calendarId !== null);
  const call = aCalendarCaller(world.sandbox);
  const calendarId = encodeURIComponent(linked.practitioners[0]?.calendarId ?? "");
  expect((await call("GET", `/calendars/${calendarId}/events`)).body).toMatchObject({ items: [{}] });
});

test("[MD5] a calendar that is parted at one desk is parted at the others, and its events stay", async () => {
  const world = await aWorld();
  const { first, clinic } = await aFirstDesk(world);
  const second = await aJoinedDesk(world, first);
  await clinicWhere(second, ({ practitioners }) => practitioners[0]?.calendarId !== null);
  await second.ask("unlinkCalendar", { practitionerId: clinic.keller });
  const here = await clinicWhere(first, ({ practitioners }) => practitioners[0]?.calendarId === null);
  expect(here.practitioners.map(({ calendarId }) => calendarId)).toEqual([null, null]);
});

test("[MD5] a relay that lost its file gets the set-up back from the desks that connect", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const second = await aJoinedDesk(world, first);
  const { port } = world.relay;
  await world.relay.relay.close();
  await first.ask("choosePrivacy", { privacy: "busy" });
  await aRelay({ env: { port } });
  await clinicWhere(second, ({ clinic }) => clinic.privacy === "busy");
});

test("[MD5] a document that no desk of the clinic wrote is written over, a newer program's never", async () => {
  const world = await aWorld();
  const { first } = await aFirstDesk(world, "notConnected");
  const secrets = aKeychain({
    clinicKey: (await first.secrets.read("clinicKey")) ?? "",
    clinicSigningKey: (await first.secrets.read("clinicSigningKey")) ?? "",
  });
  const identity = await anIdentity(secrets);
  const client = aClient(world.relayUrl, identity);
  const { clinic } = client;
  const before = await first.until(() => clinic.readDocument());
  const text = (version: number, sealed: string) =>
    signText(identity.deskSigningKey, documentText({ clinicId: identity.clinicId, version, sealed }));

  const { certificate } = identity;
  const forged = { ...before, version: before.version + 1, sealed: "AAAA", certificate };
  expect(await clinic.writeDocument(forged)).toBe("written");
  const mended = await documentFrom(client, forged.version + 1);
  expect(openDocument(mended, identity)).toMatchObject({ kind: "opened" });

  const version = mended.version + 1;
  const newer = {
    version,
    sealed: "AAAA",
    certificate: identity.certificate,
    signature: text(version, "AAAA"),
  };
  expect(await clinic.writeDocument(newer)).toBe("written");
  await first.until(async () => {
    const { sharing } = await first.ask("readDeskNews", undefined);
    return sharing === "newerProgram" ? sharing : undefined;
  });
  await first.ask("choosePrivacy", { privacy: "busy" });
  expect(await clinic.readDocument()).toEqual(newer);
});

/** The document as soon as it is of this version or a later one. */
function documentFrom(client: ReturnType<typeof aClient>, version: number): Promise<ClinicDocument> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      client.clinic.readDocument().then((read) => {
        if (read === undefined || read.version < version) return;
        stop();
        resolve(read);
      }, reject);
    };
    const stop = client.onDocumentChange(look);
    look();
  });
}
