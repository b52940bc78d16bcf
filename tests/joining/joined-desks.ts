import { expect, onTestFinished } from "vitest";
import { thisMachine } from "../../main/machine.ts";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import { type CivilDate, dayOf, instantNow, WallTime, ZoneId } from "../../shared/time.ts";
import { aRelay, type RunningRelay } from "../relay/a-relay.ts";
import { aBooking, aClinic, type TestClinic } from "../support/clinic.ts";
import { aSandbox } from "../support/sandbox.ts";
import { aDeskProgram, type DeskProgram } from "./running-desk.ts";

/** A Google and a relay for the desks of one test. */
export interface DeskWorld {
  readonly sandbox: SandboxGoogle;
  readonly relay: RunningRelay;
  readonly relayUrl: string;
}

/** Starts both; they end with the test. */
export async function aWorld(): Promise<DeskWorld> {
  const sandbox = await aSandbox();
  onTestFinished(() => sandbox.close());
  const relay = await aRelay();
  return { sandbox, relay, relayUrl: relay.url };
}

/** A day two weeks from now, and a time on it. */
export function aTime(clock = "10:30"): { readonly day: CivilDate; readonly startsAt: WallTime } {
  const now = thisMachine.clock.now() + 14 * 86_400_000;
  const day = dayOf(instantNow({ now: () => now }), ZoneId.parse("Europe/Zurich"));
  return { day, startsAt: WallTime.parse(`${day}T${clock}`) };
}

/** The first desk of a clinic: set up, and where asked to, connected with a calendar made and linked for Dr. Keller. */
export async function aFirstDesk(
  world: DeskWorld,
  google: "connected" | "notConnected" = "connected",
): Promise<{ readonly first: DeskProgram; readonly clinic: TestClinic }> {
  const first = await aDeskProgram(world);
  const clinic = aClinic(first.running().desk);
  await first.ask("nameDesk", { name: "Reception" });
  if (google === "notConnected") return { first, clinic };
  expect(await first.ask("connectGoogle", undefined)).toMatchObject({ kind: "connected" });
  const choice = { kind: "create", name: "Dr. Keller" } as const;
  const linked = await first.ask("linkCalendar", { practitionerId: clinic.keller, choice });
  expect(linked).toMatchObject({ kind: "linked" });
  return { first, clinic };
}

/** A code that a desk shows. */
export async function aCode(desk: DeskProgram): Promise<string> {
  const made = await desk.ask("createJoinCode", undefined);
  if (made.kind !== "made") throw new Error(made.kind);
  return made.code;
}

/** Another desk that has joined the clinic. */
export async function aJoinedDesk(
  world: DeskWorld,
  host: DeskProgram,
  deskName = "Office",
): Promise<DeskProgram> {
  const desk = await aDeskProgram(world);
  const code = await aCode(host);
  expect(await desk.ask("joinClinic", { code, deskName })).toMatchObject({ kind: "joined" });
  return desk;
}

/** Registers a patient at a desk and books them there; patients travel with their appointments only. */
export async function bookNew(
  desk: DeskProgram,
  booking: { readonly name: string; readonly clinic: TestClinic; readonly startsAt: WallTime },
): Promise<void> {
  const { name, clinic, startsAt } = booking;
  const registered = await desk.ask("registerPatient", { name, phone: null, birthDate: null, note: "" });
  if (registered.kind !== "registered") throw new Error(registered.kind);
  const wish = aBooking(clinic, { startsAt, patientId: registered.patient.id });
  expect(await desk.ask("bookAppointment", wish)).toMatchObject({ kind: "booked" });
}

/** The patients on a desk's day, in order of time, as soon as there are so many. */
export function patientsOn(desk: DeskProgram, day: CivilDate, count: number): Promise<string[]> {
  return desk.until(async () => {
    const { appointments } = await desk.ask("readDay", { day });
    const sorted = appointments.toSorted((one, other) => one.startMinute - other.startMinute);
    return sorted.length < count ? undefined : sorted.map(({ patientName }) => patientName);
  });
}
