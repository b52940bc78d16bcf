import { createHash } from "node:crypto";
import { closeSync, fdatasyncSync, openSync, statSync, writeSync } from "node:fs";
import type BetterSqlite3 from "better-sqlite3";
import { bookAppointment } from "../../../main/clinic/book-appointment.ts";
import type { PatientId } from "../../../shared/ids.ts";
import { instantNow, type WallTime } from "../../../shared/time.ts";
import { bareCopy } from "../bare-copy.ts";
import { type BenchClinic, fillClinic } from "../bench-clinic.ts";
import type { BenchRow, Figure } from "../bench-row.ts";
import { median, medianRatio, quantile } from "../spread.ts";
import { timed } from "../stopwatch.ts";

const ROUNDS = 12;
const BOOKINGS_A_ROUND = 250;
const WARM_UP = 100;
/** How many acts of a desk are kept. */
const KEPT_ACTS = 50;
/** Larger than what is written between two checkpoints, so that the raw write is at home on the disk as a log is. */
const RAW_FILE_BYTES = 4 * 1024 * 1024;

/** Goals 9 and 10: a booking is answered once it is on disk, and costs little more than the disk does. */
export const booking: BenchRow = {
  name: "booking",
  run: () => Promise.resolve(measure()),
};

function measure(): Figure[] {
  const clinic = fillClinic({ appointments: 100_000, patients: 20_000 });
  const bare = bareCopy(clinic);
  try {
    if (bare.pragma("synchronous", { simple: true }) !== 2) throw new Error("the bare copy is not at FULL");
    const bookBare = bareBooking(clinic, bare);
    const bytes = logBytes(clinic, { bare, bookBare });
    const raw = openSync(`${clinic.place.path}.raw`, "w+");
    const block = Buffer.alloc(bytes, 1);
    writeSync(raw, Buffer.alloc(RAW_FILE_BYTES), 0, RAW_FILE_BYTES, 0);
    fdatasyncSync(raw);
    let at = 0;
    const writeRaw = (): void => {
      at = at + bytes > RAW_FILE_BYTES ? 0 : at;
      writeSync(raw, block, 0, bytes, at);
      fdatasyncSync(raw);
      at += bytes;
    };
    const times = { product: rounds(), bare: rounds(), raw: rounds() };
    let slot = 2 * WARM_UP;
    for (let count = 0; count < WARM_UP; count += 1) bookProduct(clinic, count);
    for (let round = 0; round < ROUNDS; round += 1)
      for (let count = 0; count < BOOKINGS_A_ROUND; count += 1, slot += 1) {
        times.product[round]?.push(timed(() => bookProduct(clinic, slot)));
        times.bare[round]?.push(timed(() => bookBare(slot)));
        times.raw[round]?.push(timed(writeRaw));
      }
    closeSync(raw);
    const ofRounds = (which: keyof typeof times, part: number) =>
      times[which].map((round) => quantile(round, part));
    const figure = (what: string, beside: "bare" | "raw", part: number, goal: number): Figure => ({
      what,
      measured: median(ofRounds("product", part)),
      unit: "ms",
      beside: {
        what: beside === "bare" ? "bare prepared statements" : `raw write of ${bytes} bytes + fdatasync`,
        value: median(ofRounds(beside, part)),
      },
      ratio: medianRatio(ofRounds("product", part), ofRounds(beside, part)),
      goal,
    });
    return [
      figure("booking confirmed, p50", "bare", 0.5, 1.25),
      figure("booking confirmed, p99", "bare", 0.99, 1.5),
      figure("booking confirmed, p50, to the disk", "raw", 0.5, 2),
    ];
  } finally {
    bare.close();
    clinic.close();
  }
}

function rounds(): number[][] {
  return Array.from({ length: ROUNDS }, () => []);
}

function patientOf(clinic: BenchClinic, slot: number): PatientId {
  const patient = clinic.patients[(slot * 7919) % clinic.patients.length];
  if (patient === undefined) throw new Error("no patients");
  return patient;
}

function bookProduct(clinic: BenchClinic, slot: number): void {
  const outcome = bookAppointment(clinic, {
    ...clinic.freeSlot(slot),
    patientId: patientOf(clinic, slot),
    serviceId: clinic.service,
    note: "",
    fold: null,
    durationMinutes: 30,
    clash: "refuse",
  });
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
}

/** The same booking by hand: one look for an overlap, the appointment, a sealed line of the audit, the entry of the outbox, the way back. */
function bareBooking(clinic: BenchClinic, bare: BetterSqlite3.Database): (slot: number) => void {
  const overlap = bare
    .prepare<{ practitioner: string; from: string; to: string; before: string }, number>(
      // What began before may last into the slot: no visit is longer than the time since midnight here.
      `SELECT count(*) FROM appointment WHERE practitioner_id = @practitioner AND starts_at >= @before AND starts_at < @to
         AND strftime('%Y-%m-%dT%H:%M', starts_at, '+' || duration_minutes || ' minutes') > @from
         AND status NOT IN ('cancelled', 'noShow')`,
    )
    .pluck();
  const appointment = bare.prepare(
    `INSERT INTO appointment (id, patient_id, practitioner_id, service_id, starts_at, zone, fold, duration_minutes, status,
       status_at, note, version, desk_id, created_at, updated_at)
     VALUES (@id, @patient, @practitioner, @service, @startsAt, 'Europe/Zurich', 0, 30, 'booked', @at, '', 1, @deskId, @at, @at)`,
  );
  const last = bare.prepare<[], { line: number; hash: string }>(
    "SELECT line, hash FROM audit ORDER BY line DESC LIMIT 1",
  );
  const audit = bare.prepare(
    `INSERT INTO audit (line, at, desk_id, act, subject_id, previous_hash, hash)
     VALUES (@line, @at, @deskId, 'booked', @id, @previousHash, @hash)`,
  );
  const owe = bare.prepare(
    `INSERT INTO outbox (appointment_id, owed_version, state, verify, since, due_at, attempts, reason)
     VALUES (@id, 1, 'queued', 0, @at, @at, 0, NULL)`,
  );
  const act = bare.prepare(
    `INSERT OR REPLACE INTO act (place, number, desk_id, at, state, appointment_id, kind, what)
     VALUES (@place, @number, @deskId, @at, 'done', @id, 'booked', @what)`,
  );
  const { deskId, service } = clinic;
  const at = instantNow(clinic.clock);
  let acts = 0;
  const book = bare.transaction((slot: number) => {
    const { practitionerId: practitioner, startsAt } = clinic.freeSlot(slot);
    if (
      overlap.get({
        practitioner,
        before: startsAt.slice(0, 10),
        from: startsAt,
        to: halfAnHourAfter(startsAt),
      }) !== 0
    )
      throw new Error("the slot is taken");
    const id = clinic.newId();
    appointment.run({ id, patient: patientOf(clinic, slot), practitioner, service, startsAt, deskId, at });
    const sealed = last.get() ?? { line: 0, hash: "0".repeat(64) };
    const line = sealed.line + 1;
    const hash = createHash("sha256")
      .update(JSON.stringify([sealed.hash, line, at, deskId, "booked", id]))
      .digest("hex");
    audit.run({ line, at, deskId, id, previousHash: sealed.hash, hash });
    owe.run({ id, at });
    const fields = { practitionerId: practitioner, startsAt, zone: "Europe/Zurich", fold: 0 };
    const [before, after] = ["cancelled", "booked"].map((status) => ({
      ...fields,
      durationMinutes: 30,
      status,
      note: "",
      cancelReason: null,
    }));
    acts += 1;
    const what = JSON.stringify({ before, after });
    act.run({ place: acts % KEPT_ACTS, number: acts, deskId, at, id, what });
  });
  return (slot) => book.immediate(slot);
}

function halfAnHourAfter(wall: WallTime): string {
  const minute = Number(wall.slice(14, 16)) + 30;
  const hour = Number(wall.slice(11, 13)) + Math.floor(minute / 60);
  return `${wall.slice(0, 11)}${String(hour).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** What one booking adds to the write-ahead log, which is not folded in meanwhile. */
function logBytes(
  clinic: BenchClinic,
  given: { readonly bare: BetterSqlite3.Database; readonly bookBare: (slot: number) => void },
): number {
  const { bare, bookBare } = given;
  for (let slot = 0; slot < WARM_UP; slot += 1) bookBare(slot);
  const foldedInAt = bare.pragma("wal_autocheckpoint", { simple: true });
  bare.pragma("wal_autocheckpoint = 0");
  bare.pragma("wal_checkpoint(TRUNCATE)");
  for (let slot = WARM_UP; slot < 2 * WARM_UP; slot += 1) bookBare(slot);
  const { size } = statSync(`${clinic.place.path}.bare-wal`);
  bare.pragma("wal_checkpoint(TRUNCATE)");
  bare.pragma(`wal_autocheckpoint = ${String(foldedInAt)}`);
  return Math.round(size / WARM_UP);
}
