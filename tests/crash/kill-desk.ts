import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { saveAccount } from "../../main/store/accounts.ts";
import { openStore } from "../../main/store/open-store.ts";
import { linkCalendarTo } from "../../main/store/practitioners.ts";
import type { Store } from "../../main/store/store.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { realClock } from "../../sandbox/google/real-sources.ts";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { AccountId, DeskId, GoogleCalendarId, newUuidV7, type PractitionerId } from "../../shared/ids.ts";
import { addDays, dayOf, instantNow, wallTimeAt, ZoneId } from "../../shared/time.ts";
import { aClinic } from "../support/clinic.ts";
import { aSandbox } from "../support/sandbox.ts";
import { inCrashFolder } from "./crash-folder.ts";
import { Ack, type KillPlan } from "./kill-plan.ts";
import { findKillFaults } from "./kill-faults.ts";
import { createWorkDay } from "./work-day.ts";

/** What came of killing a desk many times and letting it finish in the end. */
export interface KillReport {
  readonly kills: number;
  /** Acts that were answered. */
  readonly answered: number;
  /** What is wrong in the end, in words; nothing in a good run. */
  readonly faults: readonly string[];
}

const LONGEST_LIFE_MS = 300;
const DRAIN_MS = 90_000;
const ZONE = ZoneId.parse("Europe/Zurich");
const program = fileURLToPath(new URL("desk-until-killed.ts", import.meta.url));

/**
 * Kills a syncing desk at random moments, over and over, while its reception works and its practitioner moves visits in Google;
 * lets it send what it owes in the end, and compares what was answered, the database and Google. The seed decides about the acts
 * and the moments; what is under way at such a moment is the machine's.
 */
export async function killDesk(given: {
  readonly seed: number;
  readonly kills: number;
}): Promise<KillReport> {
  const { seed, kills } = given;
  const sandbox = await aSandbox();
  try {
    // A desk that starts hundreds of times in minutes is past any quota.
    sandbox.control.setQuota({ enabled: false });
    return await inCrashFolder(async (folder) => {
      const plan = prepare(folder, sandbox, seed);
      if (!(await finish(plan))) return { kills: 0, answered: 0, faults: ["the first visits were not sent"] };
      const random = seededRandom(seed);
      const inGoogle = { moved: new Map<string, string>(), blocks: 0 };
      for (let kill = 0; kill < kills; kill += 1) {
        const life = 5 + random() * (LONGEST_LIFE_MS - 5);
        const killed = killAfter({ ...plan, seed: seed * 10_000 + kill }, life);
        if (random() < 0.5) inGoogle.blocks += addBlock(sandbox, plan, random);
        if (random() < 0.3) moveTheirs(sandbox, plan, { random, moved: inGoogle.moved });
        await killed;
      }
      const isSent = await finish(plan);
      const acks = readAcks(plan.acks);
      const store = openStore({ path: plan.path, key: Buffer.from(plan.keyHex, "hex") });
      const faults = findKillFaults({ store, sandbox, plan, acks, kills, ...inGoogle });
      store.close();
      const late = isSent ? [] : [`the desk did not finish within ${DRAIN_MS} ms`];
      return { kills, answered: acks.length, faults: [...late, ...faults] };
    });
  } finally {
    await sandbox.close();
  }
}

/** A clinic with two linked calendars, and four visits that only the practitioner will move. */
function prepare(folder: string, sandbox: SandboxGoogle, seed: number): KillPlan {
  const newId = (): string => newUuidV7({ now: realClock.now, randomBytes });
  const [path, key] = [join(folder, "desk.db"), randomBytes(32)];
  const store = openStore({ path, key });
  const deskId = DeskId.parse(newId());
  const desk = {
    store,
    clock: realClock,
    newId,
    deskId,
    wake: () => undefined,
    announce: () => undefined,
  };
  const clinic = aClinic(desk);
  const { refreshToken } = sandbox.control.grantToken();
  const accountId = AccountId.parse(newId());
  const connectedAt = instantNow(realClock);
  store.write((writer) =>
    saveAccount(writer, {
      id: accountId,
      googleSub: "1",
      email: "owner@clinic.example",
      state: "connected",
      connectedAt,
    }),
  );
  const link = linkCalendars(store, sandbox, accountId);
  const calendars = {
    keller: link(clinic.keller, "Dr. Keller"),
    brunner: link(clinic.brunner, "Dr. Brunner"),
  };
  const today = dayOf(connectedAt, ZONE);
  const day = createWorkDay({
    desk: () => desk,
    clinic,
    random: () => 0,
    firstDay: addDays(today, 3),
  });
  const theirs = [day.book(), day.book(), day.book(), day.book()];
  store.close();
  const { endpoint, clientId, clientSecret } = sandbox;
  return {
    path,
    keyHex: key.toString("hex"),
    clinicKeyHex: randomBytes(32).toString("hex"),
    deskId,
    accountId,
    clinic,
    calendars,
    google: { endpoint, clientId, clientSecret },
    refreshToken,
    acks: join(folder, "acks"),
    theirs,
    firstDay: addDays(today, 7),
    task: "work",
    seed,
  };
}

function linkCalendars(store: Store, sandbox: SandboxGoogle, accountId: AccountId) {
  return (practitionerId: PractitionerId, summary: string): GoogleCalendarId => {
    const calendarId = GoogleCalendarId.parse(sandbox.control.addCalendar({ summary }).id);
    store.write((writer) =>
      linkCalendarTo(writer, { practitionerId, accountId, calendarId, calendarName: summary }),
    );
    return calendarId;
  };
}

function start(plan: KillPlan) {
  return spawn(process.execPath, [program, JSON.stringify(plan)], {
    stdio: ["ignore", "pipe", "inherit"],
    // Hundreds of starts: the code is compiled once (https://nodejs.org/api/module.html#module-compile-cache).
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(plan.path), "compiled") },
  });
}

/** Starts a desk and kills it so many milliseconds after it has begun to open its database. */
async function killAfter(plan: KillPlan, milliseconds: number): Promise<void> {
  const desk = start(plan);
  const ended = once(desk, "close");
  await Promise.race([once(desk.stdout, "data"), ended]);
  await after(milliseconds);
  desk.kill("SIGKILL");
  const [code, signal]: unknown[] = await ended;
  if (signal !== "SIGKILL") throw new Error(`the desk ended by itself with ${String(code)}`);
}

/** Lets a desk send all it owes; false where that takes too long, or ends badly. */
async function finish(plan: KillPlan): Promise<boolean> {
  const desk = start({ ...plan, task: "drain" });
  const ended = once(desk, "close");
  const late = new AbortController();
  void after(DRAIN_MS, undefined, { signal: late.signal })
    .then(() => desk.kill("SIGKILL"))
    .catch(() => undefined);
  const [code]: unknown[] = await ended;
  late.abort();
  return code === 0;
}

function addBlock(sandbox: SandboxGoogle, plan: KillPlan, random: () => number): number {
  const calendarId = random() < 0.5 ? plan.calendars.keller : plan.calendars.brunner;
  sandbox.control.insertEvent(calendarId, {
    summary: "Private",
    ...timesOf(wallTimeAt(addDays(plan.firstDay, -3), Math.floor(random() * 80) * 15)),
  });
  return 1;
}

/** Moves a visit as its practitioner would, on a day of its own; notes where to. */
function moveTheirs(
  sandbox: SandboxGoogle,
  plan: KillPlan,
  { random, moved }: { readonly random: () => number; readonly moved: Map<string, string> },
): void {
  const appointmentId = plan.theirs[Math.floor(random() * plan.theirs.length)];
  if (appointmentId === undefined) return;
  const wall = wallTimeAt(addDays(plan.firstDay, -2), Math.floor(random() * 80) * 15);
  const eventId = eventIdOf({ appointmentId, generation: 0 });
  sandbox.control.changeEvent({ calendarId: plan.calendars.keller, eventId }, timesOf(wall));
  moved.set(appointmentId, wall);
}

function timesOf(wall: string) {
  const [day = "", time = ""] = wall.split("T");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const end = hour * 60 + minute + 30;
  const two = (value: number): string => String(value).padStart(2, "0");
  const at = (text: string) => ({ dateTime: `${day}T${text}:00`, timeZone: ZONE });
  return { start: at(time), end: at(`${two(Math.floor(end / 60))}:${two(end % 60)}`) };
}

function readAcks(path: string): Ack[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Ack.parse(JSON.parse(line)));
}
