import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { ClinicId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { openRelayStore, RelayStoreFromFutureError } from "./open-relay-store.ts";

const folder = mkdtempSync(join(tmpdir(), "relay-store-"));
afterAll(() => rmSync(folder, { recursive: true }));
const id = ClinicId.parse("abcdefghijklmnopqrstuvwxyz");

test("makes its folder and finds again what it kept", () => {
  const file = join(folder, "deep", "down", "relay.sqlite");
  const first = openRelayStore(file);
  first.clinics.register({ id, publicKey: "k", registeredAt: Instant.parse("2026-11-21T09:00:00.000Z") });
  first.close();
  const second = openRelayStore(file);
  const known = second.clinics.has(id);
  second.close();
  expect(known).toBe(true);
});

test("does not touch a file of a newer relay", () => {
  const file = join(folder, "newer.sqlite");
  const database = new Database(file);
  database.pragma("user_version = 99");
  database.close();
  expect(() => openRelayStore(file)).toThrow(RelayStoreFromFutureError);
});
