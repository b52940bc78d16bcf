import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instantFromMs, ZoneId } from "../../shared/time.ts";
import { openDesk } from "./desk-program.ts";
import { hasDisplay } from "../has-display.ts";
import { zoneAtMidMorning, zoneNow } from "./demo-zone.ts";
import { startWorld } from "./start-world.ts";
import { giveTour } from "./tour.ts";
import { writeImportFolder } from "./write-import-folder.ts";

/*
 * The demo clinic: a desk with its own data folder, a sandbox Google and a relay. With a display it stays open until it is
 * closed; without one the guided tour is given.
 */

// oxlint-disable-next-line node/no-process-env -- an entry point: handed on to what it starts
const environment = process.env;
const isTour = !hasDisplay(environment);
// Ctrl+C reaches the desk as well: it closes in order, and then this program tidies up.
process.on("SIGINT", () => undefined);
const folder = mkdtempSync(join(tmpdir(), "clinic-desk-demo-"));
// oxlint-disable-next-line no-restricted-properties -- an entry point: the present is made the demo's day
const now = instantFromMs(Date.now());
const zone = isTour
  ? zoneAtMidMorning(now)
  : zoneNow(ZoneId.parse(Intl.DateTimeFormat().resolvedOptions().timeZone), now);

const patient = writeImportFolder(join(folder, "import"), zone);
const world = await startWorld({ folder, environment });
const deskEnvironment = {
  ...environment,
  ...world.deskEnvironment,
  CLINIC_DESK_DATA_FOLDER: join(folder, "data"),
  CLINIC_DESK_IMPORT_FOLDER: join(folder, "import"),
};
try {
  if (isTour) {
    await giveTour({
      environment: deskEnvironment,
      google: world.google,
      zone,
      patient,
      practitioners: ["Dr Amara Patel", "Lena Ortiz, physio"],
    });
  } else {
    welcome();
    process.exitCode = await openDesk(deskEnvironment);
  }
} catch (error) {
  process.stderr.write(`The tour stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await world.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function welcome(): void {
  process.stdout.write(
    [
      "The demo clinic is open. Connect Google under Settings; any account on the sandbox will do.",
      `  Google's calendar, as the practitioners see it: ${world.google.calendarPage}`,
      "  Close the window to end.",
      "",
    ].join("\n"),
  );
}
