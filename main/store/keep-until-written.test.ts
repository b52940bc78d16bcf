import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ZoneId } from "../../shared/time.ts";
import { findClinic, insertClinic } from "./clinic.ts";
import { keepUntilWritten } from "./keep-until-written.ts";
import { openStore } from "./open-store.ts";
import { all, asWriter, change, first, noteTakenBack, type Reader, script, type Writer } from "./sql.ts";

const readAll = (reader: Reader) => all<unknown>(reader, "SELECT name FROM room ORDER BY name");

function aDatabase() {
  const database = new BetterSqlite3(":memory:");
  const writer = asWriter(database);
  script(
    writer,
    "CREATE TABLE room (name TEXT NOT NULL) STRICT; CREATE TABLE other (name TEXT NOT NULL) STRICT",
  );
  return { database, writer };
}

test("what was read of a table is given again until it is written to", () => {
  const { writer } = aDatabase();
  const listRooms = keepUntilWritten("room", readAll);
  const before = listRooms(writer);
  change(writer, "INSERT INTO other (name) VALUES ('x')");
  expect(listRooms(writer)).toBe(before);
  change(writer, "INSERT INTO room (name) VALUES ('a')");
  expect(listRooms(writer)).toEqual([{ name: "a" }]);
});

test("what a store took back is not remembered", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-keep-"));
  const store = openStore({ path: join(folder, "desk.db"), key: randomBytes(32) });
  const zone = ZoneId.parse("Europe/Zurich");
  const undone = () =>
    store.write((writer) => {
      insertClinic(writer, { name: "Praxis", zone, country: "CH", privacy: "full" });
      expect(findClinic(writer)?.name).toBe("Praxis");
      throw new Error("no");
    });
  expect(findClinic(store.reader)).toBeUndefined();
  expect(undone).toThrow("no");
  expect(findClinic(store.reader)).toBeUndefined();
  store.close();
  rmSync(folder, { recursive: true });
});

test("each connection has its own", () => {
  const listRooms = keepUntilWritten("room", readAll);
  const [one, other] = [aDatabase().writer, aDatabase().writer];
  expect([listRooms(one), listRooms(other)]).toEqual([[], []]);
  change(one, "INSERT INTO room (name) VALUES ('a')");
  expect([listRooms(one), listRooms(other)]).toEqual([[{ name: "a" }], []]);
});

const WRITES: readonly ((writer: Writer) => unknown)[] = [
  (writer) => change(writer, "INSERT INTO room (name) VALUES ('a')"),
  (writer) => change(writer, `\n  UPDATE room SET name = name || 'b'`),
  (writer) => change(writer, "DELETE FROM room WHERE length(name) > 3"),
  (writer) => change(writer, "WITH new (name) AS (SELECT 'c') INSERT INTO room (name) SELECT name FROM new"),
  (writer) => first(writer, "INSERT INTO room (name) VALUES ('d') RETURNING name"),
  (writer) => script(writer, "INSERT INTO room (name) VALUES ('e')"),
  (writer) => change(writer, "INSERT INTO other (name) VALUES ('f')"),
];

test("what is given is what the table holds, whatever is written, read meanwhile, and taken back", () => {
  const { database, writer } = aDatabase();
  const listRooms = keepUntilWritten("room", readAll);
  const step = fc.record({
    writes: fc.array(fc.record({ which: fc.nat(WRITES.length - 1), reads: fc.boolean() }), { maxLength: 4 }),
    ends: fc.constantFrom("kept", "takenBack"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      for (const { writes, ends } of steps) {
        database.exec("BEGIN");
        for (const { which, reads } of writes) {
          WRITES[which]?.(writer);
          if (reads) expect(listRooms(writer)).toEqual(readAll(writer));
        }
        database.exec(ends === "kept" ? "COMMIT" : "ROLLBACK");
        if (ends === "takenBack") noteTakenBack(writer);
        expect(listRooms(writer)).toEqual(readAll(writer));
      }
    }),
  );
});
