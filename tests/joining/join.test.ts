import { expect, onTestFinished, test } from "vitest";
import type { BookAppointmentInput } from "../../shared/ipc/appointments.ts";
import { type CivilDate, dayOf, instantNow, WallTime, ZoneId } from "../../shared/time.ts";
import { thisMachine } from "../../main/machine.ts";
import { listPractitioners } from "../../main/store/practitioners.ts";
import { aRelay } from "../relay/a-relay.ts";
import { aBooking, aClinic, type TestClinic } from "../support/clinic.ts";
import { aSandbox } from "../support/sandbox.ts";
import { aDeskProgram, type DeskProgram } from "./running-desk.ts";

async function aWorld() {
  const sandbox = await aSandbox();
  onTestFinished(() => sandbox.close());
  const relay = await aRelay();
  return { sandbox, relayUrl: relay.url };
}

/** Half past ten on a day two weeks from now. */
function aTime(): { readonly day: CivilDate; readonly startsAt: WallTime } {
  const now = thisMachine.clock.now() + 14 * 86_400_000;
  const day = dayOf(instantNow({ now: () => now }), ZoneId.parse("Europe/Zurich"));
  return { day, startsAt: WallTime.parse(`${day}T10:30`) };
}

function aWish(clinic: TestClinic, startsAt: WallTime): BookAppointmentInput {
  return aBooking(clinic, { startsAt });
}

/** The first desk: set up, connected, Dr. Keller's calendar made and linked. */
async function aFirstDesk(world: Awaited<ReturnType<typeof aWorld>>) {
  const first = await aDeskProgram(world);
  const clinic = aClinic(first.running().desk);
  await first.ask("nameDesk", { name: "Reception" });
  expect(await first.ask("connectGoogle", undefined)).toMatchObject({ kind: "connected" });
  const choice = { kind: "create", name: "Dr. Keller" } as const;
  const linked = await first.ask("linkCalendar", { practitionerId: clinic.keller, choice });
  expect(linked).toMatchObject({ kind: "linked" });
  return { first, clinic };
}

async function aCode(desk: DeskProgram): Promise<string> {
  const made = await desk.ask("createJoinCode", undefined);
  if (made.kind !== "made") throw new Error(made.kind);
  return made.code;
}

/** The names on a desk's day, once there is one. */
function namesOn(desk: DeskProgram, day: CivilDate): Promise<string[]> {
  return desk.until(async () => {
    const view = await desk.ask("readDay", { day });
    const names = view.appointments.map(({ patientName }) => patientName);
    return names.length === 0 ? undefined : names;
  });
}

test("[MD1] a second desk joins with a code and shows what the first one booked", async () => {
  const world = await aWorld();
  const { first, clinic } = await aFirstDesk(world);
  const { day, startsAt } = aTime();
  expect(await first.ask("bookAppointment", aWish(clinic, startsAt))).toMatchObject({ kind: "booked" });

  const second = await aDeskProgram(world);
  const code = await aCode(first);
  const typed = code.toLowerCase().replaceAll("-", " ");
  expect(await second.ask("joinClinic", { code: typed, deskName: "Office" })).toEqual({
    kind: "joined",
    clinicName: "Praxis am See",
  });
  expect(await namesOn(second, day)).toEqual(["Anna Meier"]);
  const people = (desk: DeskProgram) =>
    listPractitioners(desk.running().desk.store.reader).map(({ id, name, calendarId }) => ({
      id,
      name,
      calendarId,
    }));
  expect(people(second)).toEqual(people(first));
});
