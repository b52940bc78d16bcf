import { appendFileSync, closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { Desk } from "../../main/clinic/desk.ts";
import { openStore } from "../../main/store/open-store.ts";
import { setPragmas } from "../../main/store/set-pragmas.ts";
import { asWriter, noteTakenBack } from "../../main/store/sql.ts";
import type { Store } from "../../main/store/store.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { addForeignEvent } from "../../main/store/foreign-events.ts";
import { DeskId, GoogleEventId, newUuidV7 } from "../../shared/ids.ts";
import { aClinic, linkACalendar } from "../support/clinic.ts";
import { aClock } from "../support/desk.ts";
import { UNANSWERED } from "./record-day.ts";
import { stateOf } from "./state-of.ts";
import { createWorkDay } from "./work-day.ts";

/*
 * A desk in a process of its own, whose writes are journalled. Takes the folder of its database, the key in hex, a seed, how many
 * acts to do, where to list the states, and `full` or `normal`. After each act it writes a byte to the file `acks` in that folder,
 * so that the journal tells what had been answered when; then it appends the state the act led to to the list, which begins with
 * the state of a new database. Between two acts events of a calendar come in, which nobody was told of; those states are marked.
 */
const [folder = "", hex = "", seed = "0", acts = "0", states = "", synchronous = "full"] =
  process.argv.slice(2);
const place = { path: join(folder, "desk.db"), key: Buffer.from(hex, "hex") };
const random = seededRandom(Number(seed));
const clock = aClock("2026-11-21T08:00:00.000Z");
const randomBytes = (length: number): Uint8Array =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256));
const newId = (): string => newUuidV7({ now: clock.now, randomBytes });

let store = open();
const deskId = DeskId.parse(newId());
const acks = openSync(join(folder, "acks"), "w");
const desk = (): Desk => ({
  store,
  clock,
  newId,
  deskId,
  wake: () => undefined,
  announce: () => undefined,
});

/** As the program opens it; the control run lowers what the program insists on. */
function open(): Store {
  const opened = openStore(place);
  if (synchronous === "full") return opened;
  opened.close();
  const database = new BetterSqlite3(place.path);
  setPragmas(database, place.key);
  database.pragma("synchronous = NORMAL");
  const writer = asWriter(database);
  const write: Store["write"] = (work) => {
    try {
      return database.transaction(() => work(writer)).immediate();
    } catch (error) {
      noteTakenBack(writer);
      throw error;
    }
  };
  return {
    reader: writer,
    write,
    writeUnflushed: write,
    checkpoint: () => void database.pragma("wal_checkpoint(TRUNCATE)"),
    foldLongLog: () => undefined,
    keepCopy: () => undefined,
    close: () => void database.close(),
  };
}

function listState(): void {
  appendFileSync(states, `${stateOf(store.reader)}\n`);
}

/** What a pull takes in beside the acts, and may lose: it can be asked for again. The state is listed as not answered. */
function takeInSome(): void {
  store.writeUnflushed((writer) => {
    for (let index = 0; index < 20; index += 1) {
      const eventId = GoogleEventId.parse(newId().replaceAll("-", ""));
      const rest = {
        etag: "1",
        seriesId: null,
        busy: null,
        address: null,
        namesAppointment: null,
        raw: null,
      };
      addForeignEvent(writer, { calendarId: keller, eventId, ...rest });
    }
  });
  appendFileSync(states, `${UNANSWERED}${stateOf(store.reader)}\n`);
}

function answered(): void {
  writeSync(acks, ".");
  listState();
}

listState();
const clinic = aClinic(desk());
answered();
const { calendarId: keller } = linkACalendar(desk(), clinic.keller);
answered();

const day = createWorkDay({ desk, clinic, random });
for (let done = 1; done <= Number(acts); done += 1) {
  clock.advance(1_000);
  while (random() < 0.4) takeInSome();
  day.act();
  answered();
  if (random() < 0.04) store.checkpoint();
  // The desk is closed at noon and opened again: the log goes and comes back.
  if (done === Math.floor(Number(acts) / 2)) {
    store.close();
    store = open();
  }
}
store.close();
closeSync(acks);
