import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import type { NewChannel } from "../../backend/store/channel-table.ts";
import { migrations } from "../../backend/store/sqlite/migrations.ts";
import { openSqliteStore, RelayStoreFromFutureError } from "../../backend/store/sqlite/open-sqlite-store.ts";
import { machineTimers, type Timers } from "../../backend/timers.ts";
import { CalendarKey, ChannelId } from "../../shared/ids.ts";
import { addMs, Instant, msOf } from "../../shared/time.ts";
import { aClinicKey, aDeskId } from "./a-clinic-key.ts";
import { createHandTimers } from "./hand-timers.ts";
import { aHandDesk } from "./hand-desk.ts";
import { googleHeaders, post } from "./google-message.ts";
import { aRelayProcess } from "./relay-process.ts";

const morning = Instant.parse("2026-11-21T09:00:00.000Z");
const calendarKey = CalendarKey.parse("k".repeat(43));

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "relay-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "deep", "relay.sqlite");
}

function open(file: string, more: { timers?: Timers; now?: Instant; faults?: unknown[] } = {}) {
  return openSqliteStore({
    file,
    clock: { now: () => msOf(more.now ?? morning) },
    timers: more.timers ?? machineTimers,
    onFault: (fault) => more.faults?.push(fault),
  });
}

const clinic = aClinicKey();
const aChannel = (name: string, more: Partial<NewChannel> = {}): NewChannel => ({
  id: ChannelId.parse(name),
  clinicId: clinic.clinicId,
  calendarKey,
  openedAt: morning,
  tokenExpiresAt: addMs(morning, 60_000),
  ...more,
});
const change = (channel: NewChannel, messageNumber: number) => ({
  channel,
  messageNumber,
  resourceId: "r",
  meaning: "change" as const,
  at: morning,
});

test("makes its folder and finds again what it kept, Google's word too", async () => {
  const file = aFile();
  const first = open(file);
  const desk = aDeskId();
  const { clinicId, publicKey } = clinic;
  await first.clinics.register({ id: clinicId, publicKey, registeredAt: morning });
  await first.desks.admit({ clinicId, deskId: desk, publicKey: "d", at: morning, by: "certificate" });
  const channel = aChannel("kept");
  await first.channels.open(channel, "reuse");
  await first.channels.receive(change(channel, 5));
  await first.close();
  const second = open(file);
  const found = {
    publicKey: await second.clinics.findPublicKey(clinicId),
    desks: await second.desks.list(clinicId, morning),
    changes: await second.channels.listChanges(clinicId),
    again: await second.channels.receive(change(channel, 5)),
    next: await second.channels.receive(change(channel, 6)),
  };
  await second.close();
  expect(found).toEqual({
    publicKey,
    desks: [{ deskId: desk, revocation: null, seenAt: morning, line: "away" }],
    changes: [{ calendarKey, changedAt: morning, number: msOf(morning) }],
    again: { kind: "repeated" },
    next: { kind: "changed", number: msOf(morning) + 1 },
  });
});

test("Google's word is written a second later at most, what desks were told at once", async () => {
  const file = aFile();
  const timers = createHandTimers();
  const store = open(file, { timers });
  const channel = aChannel("written");
  const reader = new Database(file, { readonly: true });
  onTestFinished(() => void reader.close());
  const look = () => reader.prepare("SELECT id, message_number AS number FROM channel").all();
  await store.channels.open(channel, "reuse");
  const opened = look();
  await store.channels.receive(change(channel, 7));
  const received = look();
  timers.fire(1000);
  const later = look();
  await store.close();
  expect({ opened, received, later }).toEqual({
    opened: [{ id: "written", number: 0 }],
    received: [{ id: "written", number: 0 }],
    later: [{ id: "written", number: 7 }],
  });
});

test("what could not be written is tried again, and said", async () => {
  const file = aFile();
  const timers = createHandTimers();
  const faults: unknown[] = [];
  const store = open(file, { timers, faults });
  const channel = aChannel("stubborn");
  await store.channels.open(channel, "reuse");
  await store.channels.receive(change(channel, 7));
  const other = new Database(file);
  onTestFinished(() => void other.close());
  other.exec("CREATE TRIGGER no BEFORE UPDATE ON channel BEGIN SELECT RAISE(ABORT, 'no'); END");
  timers.fire(1000);
  other.exec("DROP TRIGGER no");
  timers.fire(1000);
  const kept = other.prepare("SELECT message_number AS number FROM channel").all();
  await store.close();
  expect({ faults: faults.length, kept }).toEqual({ faults: 1, kept: [{ number: 7 }] });
});

test("what has expired is not read again", async () => {
  const file = aFile();
  const store = open(file);
  await store.channels.open(aChannel("old"), "reuse");
  await store.close();
  await open(file, { now: addMs(morning, 60_000) }).close();
  const reader = new Database(file, { readonly: true });
  onTestFinished(() => void reader.close());
  expect(reader.prepare("SELECT id FROM channel").all()).toEqual([]);
});

test("a bundle that was taken, or that nobody took in time, is nowhere in the file any more", async () => {
  const file = aFile();
  const timers = createHandTimers();
  let now = morning;
  const store = openSqliteStore({ file, clock: { now: () => msOf(now) }, timers, onFault: () => {} });
  const box = {
    clinicId: clinic.clinicId,
    deskId: aDeskId(),
    proofHash: "h",
    expiresAt: addMs(morning, 600_000),
  };
  await store.boxes.put({ ...box, id: "TAKEN0", sealed: "sealed-and-taken" }, morning);
  await store.boxes.put({ ...box, id: "STAYS0", sealed: "sealed-and-left" }, morning);
  await store.boxes.take({ id: "TAKEN0", proofHash: "h", now });
  now = box.expiresAt;
  timers.fire(60_000);
  await store.close();
  const bytes = readFileSync(file, "latin1");
  expect(["sealed-and-taken", "sealed-and-left"].filter((text) => bytes.includes(text))).toEqual([]);
});

test("channels of a clinic that asks for nothing any more go with the next of another", async () => {
  const file = aFile();
  const store = open(file);
  const quiet = aClinicKey().clinicId;
  await store.channels.open(aChannel("quiet", { clinicId: quiet }), "reuse");
  await store.channels.receive(change(aChannel("quiet", { clinicId: quiet }), 1));
  const later = addMs(morning, 2 * 60 * 60_000);
  await store.channels.open(
    aChannel("busy", { openedAt: later, tokenExpiresAt: addMs(later, 60_000) }),
    "reuse",
  );
  const changes = await store.channels.listChanges(quiet);
  await store.close();
  const reader = new Database(file, { readonly: true });
  onTestFinished(() => void reader.close());
  expect({ changes, kept: reader.prepare("SELECT id FROM channel").all() }).toEqual({
    changes: [],
    kept: [{ id: "busy" }],
  });
});

test("does not touch a file of a newer relay", () => {
  const folder = mkdtempSync(join(tmpdir(), "relay-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "newer.sqlite");
  const database = new Database(file);
  database.pragma("user_version = 99");
  database.close();
  expect(() => open(file)).toThrow(RelayStoreFromFutureError);
});

test("brings a file of each version before forward, with what was in it", async () => {
  const found = [];
  for (const version of migrations.keys()) {
    const folder = mkdtempSync(join(tmpdir(), "relay-file-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "older.sqlite");
    const database = new Database(file);
    for (const migration of migrations.slice(0, version)) database.exec(migration);
    if (version > 0)
      database
        .prepare("INSERT INTO clinic (id, public_key, registered_at) VALUES (?, ?, ?)")
        .run(clinic.clinicId, clinic.publicKey, morning);
    database.pragma(`user_version = ${version}`);
    database.close();
    const store = open(file);
    found.push(await store.clinics.findPublicKey(clinic.clinicId));
    await store.close();
  }
  expect(found).toEqual([undefined, ...migrations.slice(1).map(() => clinic.publicKey)]);
});

test("a damaged file is said to be damaged, with exit code 1", async () => {
  const folder = mkdtempSync(join(tmpdir(), "relay-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "damaged.sqlite");
  writeFileSync(file, "this is no database ".repeat(500));
  await expect(aRelayProcess({ RELAY_DATA: file })).rejects.toThrow(/^the relay ended with 1: .*RELAY_DATA/);
});

test("a relay that was killed has lost no revocation, and a desk that comes back hears of what came meanwhile", async () => {
  const file = aFile();
  const first = await aRelayProcess({ RELAY_DATA: file });
  const desk = aHandDesk();
  const other = aHandDesk(desk.clinic);
  const channel = await desk.openChannel(first.url);
  await other.ticket(first.url, "request");
  const stream = await desk.listen(first.url);
  await stream.hears("welcome");
  await post(channel.address, googleHeaders(channel));
  const known = (await stream.hears("changed")).number;
  await desk.ask(first.url, "DELETE", `/v1/desks/${other.deskId}`, {
    revocation: desk.clinic.revoke(other.deskId),
  });
  first.child.kill("SIGKILL");
  await first.ended;
  const second = await aRelayProcess({ RELAY_DATA: file }, { args: ["--port", String(first.port)] });
  await post(channel.address, googleHeaders(channel, { "X-Goog-Message-Number": "2" }));
  const { calendars } = await (await desk.listen(second.url)).hears("welcome");
  const refused = await other.listen(second.url).catch((fault: unknown) => String(fault));
  expect({
    isNews: calendars.length === 1 && calendars[0]?.number !== known,
    refused: typeof refused,
  }).toEqual({ isNews: true, refused: "string" });
});

test("a relay told to stop amid traffic refuses no message, tells every desk when to come back, and is gone in time", async () => {
  const relay = await aRelayProcess({});
  const desks = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const desk = aHandDesk();
      const stream = await desk.listen(relay.url);
      await stream.hears("welcome");
      return { desk, stream };
    }),
  );
  const channels = await Promise.all(desks.map(({ desk }) => desk.openChannel(relay.url)));
  const statuses: (number | undefined)[] = [];
  let number = 0;
  let isOver = false;
  void relay.ended.then(() => (isOver = true));
  const pour = async () => {
    while (!isOver) {
      number += 1;
      for (const channel of channels) {
        const headers = googleHeaders(channel, { "X-Goog-Message-Number": String(number) });
        // Once the port is closed nobody is refused: Google finds the next node, or comes again.
        const answer = await post(channel.address, headers).catch(() => undefined);
        if (answer !== undefined) statuses.push(answer.status);
      }
    }
  };
  const poured = pour();
  await expect.poll(() => statuses.length).toBeGreaterThan(40);
  const began = performance.now();
  relay.child.kill("SIGTERM");
  const byes = await Promise.all(desks.map(({ stream }) => stream.hears("bye")));
  const code = await relay.ended;
  const took = performance.now() - began;
  await poured;
  expect({
    code,
    isInTime: took < 25_000,
    statuses: Array.from(new Set(statuses)),
    isSpread: new Set(byes.map(({ retryAfterMs }) => retryAfterMs)).size > 10,
  }).toEqual({ code: 0, isInTime: true, statuses: [204], isSpread: true });
});
