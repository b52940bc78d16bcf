import { randomBytes } from "node:crypto";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { openStore } from "../../main/store/open-store.ts";
import { DeskId, newUuidV7 } from "../../shared/ids.ts";
import { addDays, CivilDate, wallTimeAt } from "../../shared/time.ts";
import { aBooking, aClinic } from "./clinic.ts";

/*
 * A desk in a process of its own, for tests that kill it: books one visit after the other and prints the id of each once it has
 * been answered. Takes the path and the key, in hex, of a database to be made.
 */
const [path = "", key = ""] = process.argv.slice(2);
const store = openStore({ path, key: Buffer.from(key, "hex") });
const newId = (): string => newUuidV7({ now: Date.now, randomBytes });
const desk = {
  store,
  clock: { now: Date.now },
  newId,
  deskId: DeskId.parse(newId()),
  wake: () => undefined,
  announce: () => undefined,
};
const clinic = aClinic(desk);
for (let day = CivilDate.parse("2027-01-01"); ; day = addDays(day, 1)) {
  const outcome = bookAppointment(desk, aBooking(clinic, { startsAt: wallTimeAt(day, 540) }));
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  process.stdout.write(`${outcome.appointmentId}\n`);
}
