import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { type ZoneNow, zoneAtMidMorning, zoneNow } from "../../sandbox/demo/demo-zone.ts";
import { type LaunchedDesk, launchDesk } from "../../sandbox/demo/launch-desk.ts";
import { createSandboxControl, type SandboxControl } from "../../sandbox/demo/sandbox-control.ts";
import { startWorld, type World } from "../../sandbox/demo/start-world.ts";
import { writeImportFolder } from "../../sandbox/demo/write-import-folder.ts";
import { instantFromMs, ZoneId } from "../../shared/time.ts";

/** A sandbox Google and a relay, and the way to start the whole desk among them. */
export interface ClinicWorld {
  readonly google: World["google"];
  readonly relayUrl: string;
  readonly control: SandboxControl;
  /** The demo clinic's zone, in which it is mid-morning, and its today. */
  readonly zone: ZoneNow;
  /** A patient of the demo clinic without an appointment. */
  readonly patient: string;
  /** Starts the desk on this world's one data folder; the demo clinic is imported at the first start. */
  readonly launch: (variables?: Readonly<Record<string, string | undefined>>) => Promise<LaunchedDesk>;
}

/** A test of the whole program. Desks left open are closed when the test ends, then the world, then its folder. */
export const test = base.extend<{
  readonly world: ClinicWorld;
  /** The clinic's zone; null: one in which it is mid-morning. */
  readonly zoneId: string | null;
  /** What the relay is started with besides. */
  readonly relayVariables: Readonly<Record<string, string>>;
}>({
  zoneId: [null, { option: true }],
  relayVariables: [{}, { option: true }],
  world: async ({ zoneId, relayVariables }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "clinic-world-"));
    const now = instantFromMs(Date.now());
    const zone = zoneId === null ? zoneAtMidMorning(now) : zoneNow(ZoneId.parse(zoneId), now);
    const patient = writeImportFolder(join(folder, "import"), zone);
    const world = await startWorld({ folder, environment: { ...process.env, ...relayVariables } });
    const desks: LaunchedDesk[] = [];
    await use({
      google: world.google,
      relayUrl: world.deskEnvironment["RELAY_URL"] ?? "",
      control: await createSandboxControl(world.google),
      zone,
      patient,
      launch: async (variables = {}) => {
        const desk = await launchDesk({
          ...process.env,
          ...world.deskEnvironment,
          CLINIC_DESK_HEADLESS: "1",
          CLINIC_DESK_DATA_FOLDER: join(folder, "data"),
          CLINIC_DESK_IMPORT_FOLDER: join(folder, "import"),
          ...variables,
        });
        desks.push(desk);
        return desk;
      },
    });
    for (const desk of desks) await desk.quit();
    await world.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect } from "@playwright/test";
