import { addDays, CivilDate, wallTimeAt } from "../../shared/time.ts";
import { csv } from "./csv.ts";
import { seededRandom } from "../seeded-random.ts";

/*
 * A clinic to try the program with: 6 practitioners, 8 services, 400 patients, a busy day. Every name is put together from
 * lists by a seeded generator; phone numbers are from the range that Ofcom sets aside
 * for drama (07700 900000 to 900999). It gets into the desk as any clinic's
 * data would: as CSV files, through the import.
 */

const FIRST =
  "Ada Amira Anouk Ben Chloe Daoud Elif Emil Eva Farid Gita Hugo Ines Iris Jack Jonas Kira Lea Liam Luca Mara Mei Mona Nils Nora Olga Omar Pia Quinn Rosa Sami Sara Sven Tara Timo Uma Vera Vito Wim Zoe".split(
    " ",
  );
const LAST =
  "Abbott Baumann Berger Costa Dang Evans Fischer Gomez Hansen Ito Jensen Keller Khan Lopez Marti Meier Moreau Nguyen Okafor Ortega Patel Price Qureshi Rossi Sharpe Singh Tanaka Weber Yilmaz Zbinden".split(
    " ",
  );

const PRACTITIONERS = [
  ["Dr Amara Patel", "blue", "08:00-12:00;13:00-17:00"],
  ["Dr Jonas Weber", "green", "08:00-12:15;13:00-17:00"],
  ["Lena Ortiz, physio", "violet", "08:00-12:30;13:15-18:00"],
  ["Dr Sam O’Neill", "orange", "08:00-12:00;12:45-17:00"],
  ["Mei Lin, dietitian", "pink", "09:00-13:00;14:00-18:00"],
  ["Nurse Kofi Mensah", "teal", "08:00-12:30;13:15-18:00"],
] as const;

const SERVICES = [
  ["Consultation", 30],
  ["Follow-up", 15],
  ["Vaccination", 15],
  ["Blood test", 15],
  ["Physiotherapy", 45],
  ["Nutrition advice", 45],
  ["Telehealth", 30],
  ["Minor surgery", 60],
] as const;

const PATIENTS = 400;
/** Now and then half an hour is left free, so that there is always a slot to book. */
const GAP_MINUTES = 30;
const CHANCE_OF_A_GAP = 0.18;

/** The texts of the five files of a demo clinic, by the name of the file. */
export interface DemoClinicFiles {
  readonly "clinic.csv": string;
  readonly "practitioners.csv": string;
  readonly "services.csv": string;
  readonly "patients.csv": string;
  readonly "appointments.csv": string;
}

/** Writes a demo clinic around one day, in one zone; the same seed gives the same clinic. `nowMinute`: minutes of that day gone by. */
export function writeDemoClinic(wish: {
  readonly zone: string;
  readonly today: CivilDate;
  readonly nowMinute: number;
  readonly seed: number;
}): DemoClinicFiles {
  const random = seededRandom(wish.seed);
  // Apart from the rest, so that who comes when does not depend on the time of day.
  const statusRandom = seededRandom(wish.seed + 1);
  const patients = namesOf(random);
  return {
    "clinic.csv": csv(["name", "zone", "country"], [["Lakeside Clinic", wish.zone, "GB"]]),
    "practitioners.csv": csv(
      ["name", "colour", "email", "days", "hours"],
      PRACTITIONERS.map(([name, colour, hours]) => [name, colour, "", "Mon-Sun", hours]),
    ),
    "services.csv": csv(
      ["name", "minutes"],
      SERVICES.map(([name, minutes]) => [name, String(minutes)]),
    ),
    "patients.csv": csv(["name", "phone", "birth_date", "note"], patients),
    "appointments.csv": csv(
      ["date", "start", "end", "patient", "patient_phone", "practitioner", "service", "status", "note"],
      [0, 1, 2].flatMap((offset) =>
        appointmentsOn({
          ...wish,
          day: addDays(wish.today, offset),
          isToday: offset === 0,
          patients,
          random,
          statusRandom,
        }),
      ),
    ),
  };
}

type Row = readonly string[];

function namesOf(random: () => number): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < PATIENTS; index += 1) {
    const first = FIRST[index % FIRST.length] ?? "";
    const last = LAST[Math.floor(index / FIRST.length + (index % FIRST.length) * 7) % LAST.length] ?? "";
    const birth = addDays(CivilDate.parse("1940-01-01"), Math.floor(random() * 28_000));
    rows.push([`${first} ${last}`, `07700 900${String(index).padStart(3, "0")}`, birth, ""]);
  }
  return rows;
}

function appointmentsOn(wish: {
  readonly day: CivilDate;
  readonly isToday: boolean;
  readonly nowMinute: number;
  readonly patients: readonly Row[];
  readonly random: () => number;
  readonly statusRandom: () => number;
}): Row[] {
  const { day, isToday, nowMinute, random, statusRandom } = wish;
  // Nobody is in two rooms at once: each patient comes at most once a day.
  const patients = shuffled(wish.patients, random);
  return PRACTITIONERS.flatMap(([practitioner, , hours]) =>
    hours.split(";").flatMap((range) => {
      const [from = 0, to = 0] = range.split("-").map(minuteOf);
      const rows: Row[] = [];
      for (let minute = from; minute < to;) {
        const [service, length] = SERVICES[Math.floor(random() * SERVICES.length)] ?? SERVICES[0];
        if (random() < CHANCE_OF_A_GAP || minute + length > to) {
          minute += GAP_MINUTES;
          continue;
        }
        const [patient = "", phone = ""] = patients.pop() ?? [];
        const status = isToday
          ? statusAt({ minute, end: minute + length, nowMinute, random: statusRandom })
          : "booked";
        rows.push([
          day,
          clock(day, minute),
          clock(day, minute + length),
          patient,
          phone,
          practitioner,
          service,
          status,
          "",
        ]);
        minute += length;
      }
      return rows;
    }),
  );
}

function shuffled(rows: readonly Row[], random: () => number): Row[] {
  return rows
    .map((row) => ({ row, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ row }) => row);
}

function statusAt(slot: { minute: number; end: number; nowMinute: number; random: () => number }): string {
  const chance = slot.random();
  if (slot.end < slot.nowMinute - 20) return chance < 0.08 ? "noShow" : "done";
  if (slot.minute < slot.nowMinute) return chance < 0.7 ? "inRoom" : "arrived";
  if (slot.minute < slot.nowMinute + 25) return chance < 0.4 ? "arrived" : "confirmed";
  return chance < 0.35 ? "confirmed" : "booked";
}

function minuteOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  return hour * 60 + minute;
}

function clock(day: CivilDate, minute: number): string {
  return wallTimeAt(day, minute).slice(11);
}
