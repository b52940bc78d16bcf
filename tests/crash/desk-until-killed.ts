import { randomBytes } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import type { Desk } from "../../main/clinic/desk.ts";
import { thisMachine } from "../../main/machine.ts";
import { getAppointment, listAppointmentsBetween } from "../../main/store/appointments.ts";
import { listAudit } from "../../main/store/audit.ts";
import { openStore } from "../../main/store/open-store.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { createGoogleAccount } from "../../main/sync/google-account.ts";
import { createSealer } from "../../main/sync/seal.ts";
import { createSyncLoop } from "../../main/sync/sync-loop.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { newUuidV7 } from "../../shared/ids.ts";
import { WallTime } from "../../shared/time.ts";
import { aGoogleConfig } from "../support/google-config.ts";
import { silentLog } from "../support/silent-log.ts";
import { someSecrets } from "../support/secrets.ts";
import { type Ack, KillPlan } from "./kill-plan.ts";
import { createWorkDay } from "./work-day.ts";

/*
 * A desk in a process of its own that syncs with a sandbox Google while its reception works, until it is killed. Writes a dot when
 * it begins to open its database, and to the file of acks what a visit was after each act that was answered.
 */
const plan = KillPlan.parse(JSON.parse(process.argv[2] ?? ""));
const { clock, timers, monotonic, random: chance } = thisMachine;
const random = seededRandom(plan.seed);
const newId = (): string => newUuidV7({ now: clock.now, randomBytes });
const { deskId, google, clinic } = plan;

process.stdout.write(".");
const store = openStore({ path: plan.path, key: Buffer.from(plan.keyHex, "hex") });
const account = createGoogleAccount({
  config: aGoogleConfig(new URL(google.endpoint), google),
  store,
  secrets: someSecrets({ googleRefreshToken: plan.refreshToken }),
  clock,
  monotonic,
  timers,
  newId,
  deskId,
  openBrowser: () => Promise.resolve(),
  announce: () => undefined,
  log: silentLog,
});
const sync = createSyncLoop({
  store,
  clock,
  timers,
  random: chance,
  newId,
  deskId,
  sealer: createSealer({ key: Buffer.from(plan.clinicKeyHex, "hex"), randomBytes }),
  account,
  relay: undefined,
  announce: () => undefined,
  log: silentLog,
});
const desk: Desk = { store, clock, newId, deskId, wake: sync.wake, announce: () => undefined };

async function work(): Promise<never> {
  const acks = openSync(plan.acks, "a");
  const every = { from: WallTime.parse("2000-01-01T00:00"), to: WallTime.parse("9000-01-01T00:00") };
  const live = listAppointmentsBetween(store.reader, every)
    .filter(({ id, status }) => status !== "cancelled" && !plan.theirs.includes(id))
    .map(({ id }) => id);
  const day = createWorkDay({
    desk: () => desk,
    clinic,
    random,
    live,
    firstDay: plan.firstDay,
    // Each act takes one half hour at most, and leaves a line.
    taken: listAudit(store.reader).length,
    shareHandedOver: 0.3,
  });
  for (;;) {
    const id = day.act();
    const { version, startsAt, status, practitionerId } = getAppointment(store.reader, id);
    writeSync(acks, `${JSON.stringify({ id, version, startsAt, status, practitionerId } satisfies Ack)}\n`);
    await after(random() * 40);
  }
}

async function drain(): Promise<void> {
  do {
    sync.pullSoon("all");
    sync.wake();
    await sync.whenIdle();
    await after(20);
  } while (listOwed(store.reader).some(({ state }) => state !== "parked"));
  await sync.close();
  account.close();
  store.close();
}

await (plan.task === "work" ? work() : drain());
