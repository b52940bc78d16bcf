import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import type { Desk } from "../../../main/clinic/desk.ts";
import { readOrMakeDeskId } from "../../../main/clinic/read-or-make-desk-id.ts";
import type { Files } from "../../../main/paper/paper.ts";
import { readEnvironment } from "../../../main/read-environment.ts";
import { createSaveFile } from "../../../main/shell/save-file.ts";
import { startDesk, type RunningDesk } from "../../../main/start-desk.ts";
import { openStore } from "../../../main/store/open-store.ts";
import { realTimers } from "../../../sandbox/google/real-sources.ts";
import type { SandboxGoogle } from "../../../sandbox/google/start-sandbox-google.ts";
import { newUuidV7 } from "../../../shared/ids.ts";
import type { FaultCode } from "../../../shared/ipc/contract.ts";
import { aClock, type ManualClock } from "../desk.ts";
import { aSandbox } from "../sandbox.ts";
import { someSecrets, type SecretsUnderTest } from "../secrets.ts";
import { silentLog } from "../silent-log.ts";
import { connectClinic } from "./connect-clinic.ts";
import { fillClinic } from "./fill-clinic.ts";
import { bridgePage } from "./page-bridge.ts";
import { servePage, type PageSite } from "./page-site.ts";

/** When the example day is in full swing: what was before ten is in a room, what was before half past nine done. */
export const HALF_PAST_TEN = "2026-11-23T09:38:00.000Z";

/** How a clinic is opened; everything may be left out. */
export interface ClinicOptions {
  /** `false`: nothing is set up, the first screen shows. The example clinic otherwise (fill-clinic.ts). */
  readonly filled?: boolean;
  /** Connected to a sandbox Google, the calendars of the first two practitioners linked. */
  readonly google?: boolean;
  /** The desk's clock and the page's; half past nine on the Monday of the example clinic where left out. */
  readonly now?: string;
  /** What else is in the database before the desk starts. */
  readonly prepare?: (desk: Pick<Desk, "store" | "clock" | "deskId" | "newId">) => void;
}

/** A page over a real desk: its database, its handlers and its clock are in the test's own process. */
export interface OpenClinic {
  readonly page: Page;
  /** The running desk, for looking into the database and for what somebody does behind the page's back. */
  readonly desk: () => Desk;
  /** Stands still; `advanceTo` sets the page's own clock as well. */
  readonly clock: ManualClock;
  readonly advanceTo: (now: string) => Promise<void>;
  /** The sandbox, where the clinic was opened with Google. */
  readonly sandbox: SandboxGoogle | undefined;
  /** What somebody saved under this name. Throws where there is no such file. */
  readonly savedFile: (name: string) => Buffer;
  /** From now on every act ends with this fault; undefined: no more. */
  readonly failWith: (fault: FaultCode | undefined) => void;
  /** Ends the desk as closing the program does, opens it anew on the same database, and loads the page again. */
  readonly restart: () => Promise<void>;
}

interface ClinicFixtures {
  readonly openClinic: (options?: ClinicOptions) => Promise<OpenClinic>;
  /** What the page did against its policy or threw, collected while the test runs; must stay empty. */
  readonly troubles: string[];
}

/** A test of the page over a real desk, under the policy it has in the program. */
export const test = base.extend<ClinicFixtures, { readonly site: PageSite }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const site = await servePage();
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  troubles: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    await use(troubles);
    base.expect(troubles).toEqual([]);
  },
  openClinic: async ({ page, site, troubles: _troubles }, use) => {
    const ends: (() => Promise<void> | void)[] = [];
    await use(async (options = {}) => {
      const clock = aClock(options.now ?? "2026-11-23T08:30:00.000Z");
      const folder = mkdtempSync(join(tmpdir(), "clinic-page-"));
      ends.push(() => rmSync(folder, { recursive: true, force: true }));
      const sandbox = options.google === true ? await aSandbox({ clock }) : undefined;
      if (sandbox !== undefined) ends.push(() => sandbox.close());
      const key = randomBytes(32);
      const secrets = someSecrets({ databaseKey: key.toString("hex") });
      fillDatabase({ folder, key, clock, secrets, sandbox, options });
      let running: RunningDesk | undefined;
      const bridge = await bridgePage(page, () => {
        if (running === undefined) throw new Error("the desk is closed");
        return running.handlers;
      });
      const start = async (): Promise<void> => {
        const started = await startDesk({
          environment: environmentOf(sandbox),
          dataFolder: folder,
          secrets,
          machine: machineOf(clock),
          openBrowser: () => Promise.resolve(),
          announce: bridge.announce,
          files: filesOf(page, join(folder, "saved")),
          log: silentLog,
        });
        if (started.kind !== "started") throw new Error(started.sentence);
        ({ running } = started);
      };
      const end = async (): Promise<void> => {
        const ending = running;
        running = undefined;
        await ending?.close();
      };
      await start();
      ends.push(end);
      await page.clock.setFixedTime(clock.now());
      await page.goto(site.address);
      await page.getByRole("button").first().waitFor();
      return {
        page,
        desk: () => {
          if (running === undefined) throw new Error("the desk is closed");
          return running.desk;
        },
        clock,
        advanceTo: async (now) => {
          clock.set(Date.parse(now));
          await page.clock.setFixedTime(now);
        },
        sandbox,
        savedFile: (name) => readFileSync(join(folder, "saved", name)),
        failWith: bridge.failWith,
        restart: async () => {
          await page.goto("about:blank");
          await end();
          await start();
          await page.goto(site.address);
          await page.getByRole("button").first().waitFor();
        },
      };
    });
    await page.goto("about:blank");
    for (const end of ends.toReversed()) await end();
  },
});

/** Files lie in a folder under the names that are proposed; PDFs are made by the page's own browser. */
function filesOf(page: Page, folder: string): Files {
  mkdirSync(folder, { recursive: true });
  return {
    saveFile: createSaveFile({
      folder,
      showSaveDialog: ({ defaultPath = "" }) => Promise.resolve({ canceled: false, filePath: defaultPath }),
    }),
    printPdf: (format) => page.pdf({ format, preferCSSPageSize: true, printBackground: true }),
  };
}

interface Filling {
  readonly folder: string;
  readonly key: Buffer;
  readonly clock: ManualClock;
  readonly secrets: SecretsUnderTest;
  readonly sandbox: SandboxGoogle | undefined;
  readonly options: ClinicOptions;
}

function fillDatabase({ folder, key, clock, secrets, sandbox, options }: Filling): void {
  const store = openStore({ path: join(folder, "clinic-desk.db"), key });
  const newId = () => newUuidV7({ now: clock.now, randomBytes });
  const desk = { store, clock, newId, deskId: readOrMakeDeskId(store, newId) };
  if (options.filled !== false) fillClinic(desk);
  if (sandbox !== undefined) connectClinic(desk, { sandbox, secrets });
  options.prepare?.(desk);
  store.close();
}

function environmentOf(sandbox: SandboxGoogle | undefined) {
  const reading = readEnvironment(
    sandbox === undefined
      ? {}
      : {
          GOOGLE_CLIENT_ID: sandbox.clientId,
          GOOGLE_CLIENT_SECRET: sandbox.clientSecret,
          GOOGLE_ENDPOINT: sandbox.endpoint,
        },
  );
  if (reading.kind === "wrong") throw new Error(reading.sentences.join("\n"));
  return reading.environment;
}

function machineOf(clock: ManualClock) {
  return {
    clock,
    monotonic: () => performance.now(),
    timers: realTimers,
    randomBytes,
    random: Math.random,
    zone: () => "Europe/Zurich",
  };
}

export { expect } from "@playwright/test";
