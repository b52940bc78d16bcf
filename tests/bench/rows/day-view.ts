import type BetterSqlite3 from "better-sqlite3";
import { readDay } from "../../../main/clinic/read-day.ts";
import { bareCopy } from "../bare-copy.ts";
import { type BenchClinic, fillClinic } from "../bench-clinic.ts";
import type { BenchRow, Figure } from "../bench-row.ts";
import { median, medianRatio, quantile } from "../spread.ts";
import { timed } from "../stopwatch.ts";

const SIZES = [100_000, 1_000_000] as const;
const ROUNDS = 15;
const DAYS_A_ROUND = 40;
const WARM_UP = 60;

/** Goal 11: the day costs what its query and the way to the page cost, however many appointments there are. */
export const dayView: BenchRow = {
  name: "day-view",
  run: () => Promise.resolve(measure()),
};

interface Side {
  readonly clinic: BenchClinic;
  readonly bare: BetterSqlite3.Database;
  readonly product: (index: number) => void;
  readonly bareDay: (index: number) => void;
  readonly times: { readonly product: number[][]; readonly bare: number[][] };
}

function measure(): Figure[] {
  const sides = SIZES.map(open);
  try {
    for (const { product, bareDay } of sides)
      for (let index = 0; index < WARM_UP; index += 1) {
        product(index);
        bareDay(index);
      }
    for (let round = 0; round < ROUNDS; round += 1)
      for (let count = 0; count < DAYS_A_ROUND; count += 1)
        for (const { times, product, bareDay } of sides) {
          const index = round * DAYS_A_ROUND + count;
          times.product[round]?.push(timed(() => product(index)));
          times.bare[round]?.push(timed(() => bareDay(index)));
        }
    const ofRounds = (side: Side, which: keyof Side["times"], part: number) =>
      side.times[which].map((round) => quantile(round, part));
    const [small, large] = sides;
    if (small === undefined || large === undefined) throw new Error("two sizes");
    const product = ofRounds(large, "product", 0.5);
    return [
      {
        what: "day view of 128, query and trip, 1,000,000 appointments, p50",
        measured: median(product),
        unit: "ms",
        beside: {
          what: "bare query + structuredClone",
          value: median(ofRounds(large, "bare", 0.5)),
        },
        ratio: medianRatio(product, ofRounds(large, "bare", 0.5)),
        goal: 1.5,
      },
      {
        what: "day view, 1,000,000 to 100,000 appointments, p50",
        measured: median(product),
        unit: "ms",
        beside: { what: "100,000 appointments", value: median(ofRounds(small, "product", 0.5)) },
        ratio: medianRatio(product, ofRounds(small, "product", 0.5)),
        goal: 1.1,
      },
    ];
  } finally {
    for (const { clinic, bare } of sides) {
      bare.close();
      clinic.close();
    }
  }
}

function open(appointments: number): Side {
  const clinic = fillClinic({ appointments, patients: 20_000 });
  const bare = bareCopy(clinic);
  const statement = bare.prepare(
    `SELECT appointment.id, patient_id, patient.name AS patient_name, patient.phone, practitioner_id, service_id,
       service.name AS service_name, starts_at, zone, fold, appointment.duration_minutes, status, appointment.note, version,
       link.state AS link, outbox.state AS owed
     FROM appointment JOIN patient ON patient.id = patient_id JOIN service ON service.id = service_id
     LEFT JOIN link ON link.appointment_id = appointment.id LEFT JOIN outbox ON outbox.appointment_id = appointment.id
     WHERE practitioner_id IN (SELECT id FROM practitioner) AND starts_at >= @from AND starts_at < @to ORDER BY starts_at`,
  );
  const dayAt = (index: number) => clinic.day((index * 97) % (clinic.days - 1));
  const empty = () => Array.from({ length: ROUNDS }, (): number[] => []);
  return {
    clinic,
    bare,
    product: (index) => structuredClone(readDay(clinic, { day: dayAt(index) })),
    bareDay: (index) => {
      const day = dayAt(index);
      return structuredClone(statement.all({ from: `${day}T00:00`, to: `${day}T24:00` }));
    },
    times: { product: empty(), bare: empty() },
  };
}
