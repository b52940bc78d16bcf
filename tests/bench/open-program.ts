import { readDay } from "../../main/clinic/read-day.ts";
import { openStore } from "../../main/store/open-store.ts";
import { DeskId } from "../../shared/ids.ts";
import { CivilDate } from "../../shared/time.ts";

/*
 * A fresh process that opens a database and reads a day, as a start does. Tells how long that took, in milliseconds, and how much
 * processor time.
 */

const [, , path = "", key = "", day = ""] = process.argv;
const begin = performance.now();
const processor = process.cpuUsage();
const store = openStore({ path, key: Buffer.from(key, "hex") });
const desk = {
  store,
  clock: { now: () => Date.parse(`${day}T08:00:00.000Z`) },
  newId: () => "",
  deskId: DeskId.parse("01890a5d-ac96-774b-bcce-b302099a8057"),
  wake: () => undefined,
  announce: () => undefined,
};
const { appointments } = readDay(desk, { day: CivilDate.parse(day) });
const ms = performance.now() - begin;
const { user, system } = process.cpuUsage(processor);
store.close();
process.send?.({ ms, processorMs: (user + system) / 1_000, appointments: appointments.length });
