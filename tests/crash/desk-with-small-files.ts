import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { statSync } from "node:fs";
import { openStore } from "../../main/store/open-store.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { meetFullDisk } from "./meet-full-disk.ts";
import { aSmallClinic } from "./small-clinic.ts";

/*
 * A desk in a process of its own whose files may not grow past a limit that is set and lifted again and again (as by `ulimit -f`,
 * with prlimit). Takes a folder, a seed and how often; prints a report of each time, as one JSON list.
 */
const [folder = "", seed = "0", times = "0"] = process.argv.slice(2);
const path = join(folder, "desk.db");
const store = openStore({ path, key: Buffer.alloc(32, 9) });
const random = seededRandom(Number(seed));
// A write past the limit then fails with EFBIG (setrlimit(2)) instead of ending the process.
process.on("SIGXFSZ", () => undefined);

function limit(bytes: number | "unlimited"): void {
  const { status, stderr } = spawnSync("prlimit", [`--pid=${process.pid}`, `--fsize=${bytes}:unlimited`], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`prlimit: ${stderr}`);
}

const disk = {
  leave: (bytes: number) => limit(statSync(`${path}-wal`).size + bytes),
  giveSpace: () => limit("unlimited"),
};
const clinic = aSmallClinic(store, Number(seed));
const reports = [];
for (let time = 0; time < Number(times); time += 1) {
  // Without this the log would be used over again from its beginning, below any limit.
  if (random() < 0.3) store.checkpoint();
  reports.push(meetFullDisk({ ...clinic, disk }, Math.floor(random() * 60_000)));
}
store.close();
process.stdout.write(JSON.stringify(reports));
