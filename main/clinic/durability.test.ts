import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { WallTime } from "../../shared/time.ts";
import { listAppointmentsBetween } from "../store/appointments.ts";
import { listAudit, verifyAudit } from "../store/audit.ts";
import { openStore } from "../store/open-store.ts";

const program = fileURLToPath(new URL("../../tests/support/book-until-killed.ts", import.meta.url));

test.each([1, 20, 150])("[BK1] every answered booking outlives a kill after %i of them", async (count) => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-kill-"));
  const path = join(folder, "desk.db");
  const key = randomBytes(32);
  try {
    const answered = await bookUntilKilled({ path, key, count });
    const store = openStore({ path, key });
    const from = WallTime.parse("2000-01-01T00:00");
    const to = WallTime.parse("9000-01-01T00:00");
    const kept = listAppointmentsBetween(store.reader, { from, to }).map(({ id }) => id);
    // The last one may have been written without its answer having been heard; whole, with its audit row.
    expect(kept.slice(0, answered.length)).toEqual(answered);
    expect(kept.length - answered.length).toBeLessThanOrEqual(1);
    expect(listAudit(store.reader).map(({ subjectId }) => subjectId)).toEqual(kept);
    expect(verifyAudit(store.reader)).toEqual({ kind: "whole", lines: kept.length });
    store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function bookUntilKilled(given: { path: string; key: Buffer; count: number }): Promise<string[]> {
  const { path, key, count } = given;
  const desk = spawn(process.execPath, [program, path, key.toString("hex")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(desk, "close");
  const answered: string[] = [];
  for await (const line of createInterface({ input: desk.stdout })) {
    answered.push(line);
    if (answered.length === count) desk.kill("SIGKILL");
  }
  expect(await ended).toEqual([null, "SIGKILL"]);
  expect(answered.length).toBeGreaterThanOrEqual(count);
  return answered;
}
