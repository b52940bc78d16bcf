import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openAppLog } from "../../main/app-log.ts";
import { MIGRATIONS, versionOf } from "../../main/store/migrate.ts";
import { openStore } from "../../main/store/open-store.ts";
import { first, script, type Writer } from "../../main/store/sql.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { inCrashFolder } from "./crash-folder.ts";
import { faultOf, meetFullDisk, RIGHT, type SmallDisk } from "./meet-full-disk.ts";
import { aSmallClinic } from "./small-clinic.ts";
import { stateOf } from "./state-of.ts";

/** Of every random choice here; told when a test fails. */
const SEED = 1;
const PATIENCE_MS = 120_000;
const key = Buffer.alloc(32, 9);

test(
  "[BK1] a database that may not grow says so; nothing is lost, and the next booking is taken",
  { timeout: PATIENCE_MS },
  async () => {
    await inCrashFolder(async (folder) => {
      const store = openStore({ path: join(folder, "desk.db"), key });
      const clinic = aSmallClinic(store, SEED);
      const random = seededRandom(SEED);
      const allow = (pages: number): void =>
        store.write((writer) => script(writer, `PRAGMA max_page_count = ${pages}`));
      const disk = {
        leave: (bytes: number) => {
          const { page_count: pages } = first<{ page_count: number }>(store.reader, "PRAGMA page_count") ?? {
            page_count: 0,
          };
          allow(pages + Math.ceil(bytes / 4_096));
        },
        giveSpace: () => allow(1_000_000),
      };
      for (let time = 0; time < 70; time += 1)
        expect(
          meetFullDisk({ ...clinic, disk }, Math.floor(random() * 12_000)),
          `${time} of seed ${SEED}`,
        ).toEqual(RIGHT);
      store.close();
    });
  },
);

const canLimit = process.platform === "linux" && spawnSync("prlimit", ["--version"]).status === 0;

test.skipIf(!canLimit)(
  "[BK1] a limit on the size of files is a full disk (skipped where prlimit is not there)",
  { timeout: PATIENCE_MS },
  async () => {
    await inCrashFolder(async (folder) => {
      const program = fileURLToPath(new URL("desk-with-small-files.ts", import.meta.url));
      const { stdout } = await promisify(execFile)(process.execPath, [program, folder, `${SEED}`, "60"]);
      expect(JSON.parse(stdout)).toEqual(Array.from({ length: 60 }, () => JSON.parse(JSON.stringify(RIGHT))));
    });
  },
);

const MEGABYTE = 1_048_576;

/** A file system of a few megabytes, in memory; undefined where mounting one is not permitted. */
function mountSmallDisk(): (SmallDisk & { readonly folder: string; readonly close: () => void }) | undefined {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-small-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, "filler");
  return {
    folder,
    leave: (bytes) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    giveSpace: () => rmSync(filler, { force: true }),
    close: () => {
      spawnSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const disk = process.platform === "linux" ? mountSmallDisk() : undefined;
disk?.close();

/** Needs the right to mount. */
const onSmallDisk = test.skipIf(disk === undefined);

function withSmallDisk(work: (disk: NonNullable<ReturnType<typeof mountSmallDisk>>) => void): void {
  const mounted = mountSmallDisk();
  if (mounted === undefined) throw new Error("the small disk cannot be mounted any more");
  try {
    work(mounted);
  } finally {
    mounted.close();
  }
}

onSmallDisk("[BK1] bookings on a full disk (skipped where mounting is not permitted)", () => {
  withSmallDisk((small) => {
    const store = openStore({ path: join(small.folder, "desk.db"), key });
    const clinic = aSmallClinic(store, SEED);
    const random = seededRandom(SEED);
    for (let time = 0; time < 40; time += 1) {
      if (random() < 0.4) store.checkpoint();
      expect(
        meetFullDisk({ ...clinic, disk: small }, Math.floor(random() * 200_000)),
        `${time} of seed ${SEED}`,
      ).toEqual(RIGHT);
    }
    store.close();
  });
});

onSmallDisk("a log that cannot be folded in on a full disk is kept, and is folded in later", () => {
  withSmallDisk((small) => {
    const path = join(small.folder, "desk.db");
    let store = openStore({ path, key });
    const clinic = aSmallClinic(store, SEED);
    const faults = new Set<string>();
    for (let time = 0; time < 10; time += 1) {
      for (let done = 0; done < 20; done += 1) clinic.day.book();
      const before = stateOf(store.reader);
      small.leave(time * 2_000);
      try {
        store.checkpoint();
      } catch (error) {
        faults.add(faultOf(error));
      }
      expect(stateOf(store.reader)).toBe(before);
      small.giveSpace();
      store.checkpoint();
    }
    expect([...faults]).toEqual(["diskFull"]);
    for (let done = 0; done < 40; done += 1) clinic.day.book();
    const before = stateOf(store.reader);
    small.leave(0);
    store.close();
    // The disk is still full: the desk opens, and shows what there is.
    store = openStore({ path, key });
    expect(stateOf(store.reader)).toBe(before);
    store.close();
    small.giveSpace();
    store = openStore({ path, key });
    expect(stateOf(store.reader)).toBe(before);
    store.close();
  });
});

onSmallDisk("a database that cannot be brought to a new version on a full disk stays as it was", () => {
  withSmallDisk((small) => {
    const last = MIGRATIONS.at(-1)?.version ?? 0;
    const grow = {
      version: last + 10,
      migrate: (writer: Writer) =>
        script(
          writer,
          `CREATE TABLE extra (a TEXT) STRICT;
           INSERT INTO extra SELECT hex(randomblob(6000)) FROM audit;`,
        ),
    };
    const migrations = [...MIGRATIONS, grow];
    for (let time = 0; time < 10; time += 1) {
      const path = join(small.folder, `${time}`, "desk.db");
      mkdirSync(join(small.folder, `${time}`));
      const made = openStore({ path, key });
      const clinic = aSmallClinic(made, SEED);
      for (let done = 0; done < 60; done += 1) clinic.day.act();
      const before = stateOf(made.reader);
      made.close();
      // At first there is no room for the copy, then there is, but not for the new table.
      small.leave(time * 60_000);
      expect(() => openStore({ path, key, migrations }), `${time}`).toThrow(
        expect.objectContaining({ code: "diskFull" }),
      );
      const still = openStore({ path, key });
      expect([versionOf(still.reader), stateOf(still.reader)]).toEqual([last, before]);
      still.close();
      small.giveSpace();
      const moved = openStore({ path, key, migrations });
      expect(versionOf(moved.reader)).toBe(last + 10);
      moved.close();
      rmSync(join(small.folder, `${time}`), { recursive: true });
    }
  });
});

onSmallDisk("a program's log that cannot be written to troubles nobody, and goes on when it can", () => {
  withSmallDisk((small) => {
    const folder = join(small.folder, "logs");
    const log = openAppLog(folder);
    log.info("before");
    for (let time = 0; time < 10; time += 1) {
      small.leave(0);
      for (let line = 0; line < 2; line += 1) log.warn("the disk is full", { time, line });
      small.giveSpace();
      log.info("space again", { time });
    }
    const text = readFileSync(join(folder, "main.log"), "utf8");
    expect([text.includes("before"), text.includes("space again time=9"), text.length < MEGABYTE]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
