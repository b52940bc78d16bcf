import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keepRows } from "./keep-rows.ts";
import { asWriter, change, first, noteTakenBack, type Reader, script } from "./sql.ts";

interface RoomRow {
  readonly [column: string]: string | number;
  readonly id: string;
  readonly beds: number;
}

function aDatabase() {
  const database = new BetterSqlite3(":memory:");
  const writer = asWriter(database);
  script(
    writer,
    "CREATE TABLE room (id TEXT PRIMARY KEY, door TEXT, beds INTEGER) STRICT; CREATE TABLE other (id TEXT) STRICT",
  );
  return { database, writer };
}

const BY_ID = "SELECT id, beds FROM room WHERE id = @id";
const BY_DOOR = "SELECT id, beds FROM room WHERE door = @door";

/** Rooms as they are kept, and how often one was read from its row. */
function keptRooms() {
  const reads = { times: 0 };
  const kept = keepRows({
    table: "room",
    idOf: ({ id }: RoomRow) => id,
    read: ({ id, beds }) => {
      reads.times += 1;
      return { id, beds };
    },
  });
  return {
    reads,
    byId: (reader: Reader, id: string) => kept(reader, id, () => first<RoomRow>(reader, BY_ID, { id })),
    byDoor: (reader: Reader, door: string) =>
      kept(reader, `door ${door}`, () => first<RoomRow>(reader, BY_DOOR, { door })),
  };
}

test("a row is read once, by whatever name it is found and whatever is written to others", () => {
  const { writer } = aDatabase();
  const { reads, byId, byDoor } = keptRooms();
  expect(byId(writer, "a")).toBeUndefined();
  change(writer, "INSERT INTO room (id, door, beds) VALUES ('a', 'left', 1)");
  const room = byId(writer, "a");
  expect(room).toEqual({ id: "a", beds: 1 });
  change(writer, "INSERT INTO other (id) VALUES ('a')");
  change(writer, "INSERT INTO room (id, door, beds) VALUES ('b', 'right', 2)");
  expect(byDoor(writer, "left")).toBe(room);
  expect(byId(writer, "a")).toBe(room);
  expect(reads.times).toBe(1);
  change(writer, "UPDATE room SET beds = 3 WHERE id = 'a'");
  expect(byId(writer, "a")).toEqual({ id: "a", beds: 3 });
  expect(reads.times).toBe(2);
});

test("each connection has its own", () => {
  const [one, other] = [aDatabase().writer, aDatabase().writer];
  const { byId } = keptRooms();
  change(one, "INSERT INTO room (id, beds) VALUES ('a', 1)");
  expect([byId(one, "a"), byId(other, "a")]).toEqual([{ id: "a", beds: 1 }, undefined]);
});

test("what is given is what the table holds, of however many rooms, whatever is written, and taken back", () => {
  const { database, writer } = aDatabase();
  const { byId, byDoor } = keptRooms();
  const room = fc.nat(300).map(String);
  const step = fc.record({
    write: fc.constantFrom(
      "INSERT INTO room (id, door, beds) VALUES (@room, @room, 1) ON CONFLICT (id) DO UPDATE SET beds = beds + 1",
      "DELETE FROM room WHERE id = @room",
      "UPDATE room SET door = door || '0' WHERE id = @room",
    ),
    room,
    asks: fc.array(room, { maxLength: 20 }),
    ends: fc.constantFrom("COMMIT", "ROLLBACK"),
  });
  const check = (asked: string): void => {
    expect(byId(writer, asked)).toEqual(first(writer, BY_ID, { id: asked }));
    expect(byDoor(writer, asked)).toEqual(first(writer, BY_DOOR, { door: asked }));
  };
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
      for (const { write, room: written, asks, ends } of steps) {
        database.exec("BEGIN");
        change(writer, write, { room: written });
        for (const asked of [written, ...asks]) check(asked);
        database.exec(ends);
        if (ends === "ROLLBACK") noteTakenBack(writer);
        for (const asked of [written, ...asks]) check(asked);
      }
    }),
    { numRuns: 30 },
  );
});
