import { afterEach, beforeEach, expect, test } from "vitest";
import { CivilDate, ZoneId } from "../../../shared/time.ts";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../../tests/support/desk.ts";
import { getClinic } from "../../store/clinic.ts";
import { listClosures } from "../../store/closures.ts";
import { listOwed } from "../../store/outbox.ts";
import { listPractitioners, renamePractitioner } from "../../store/practitioners.ts";
import { listServices } from "../../store/services.ts";
import { change } from "../../store/sql.ts";
import { listWorkingHoursOf } from "../../store/working-hours.ts";
import { addPractitioner } from "../add-practitioner.ts";
import { addService } from "../add-service.ts";
import { bookAppointment } from "../book-appointment.ts";
import { changeClinic } from "../change-clinic.ts";
import { changePractitioner } from "../change-practitioner.ts";
import { changeService } from "../change-service.ts";
import { closeDays, reopenDays } from "../close-days.ts";
import { orderPractitioners } from "../order-practitioners.ts";
import { orderServices } from "../order-services.ts";
import { readClinic } from "../read-clinic.ts";
import { restorePractitioner, retirePractitioner } from "../retire-practitioner.ts";
import { restoreService, retireService } from "../retire-service.ts";
import { setWorkingHours } from "../set-working-hours.ts";
import { undoLastAct } from "../undo-last-act.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk({ now: "2026-11-21T08:00:00.000Z" });
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

/** Everything that can be set up, as it is now. */
function setUp() {
  const { reader } = under.store;
  const practitioners = listPractitioners(reader);
  const hours = practitioners.flatMap(({ id }) => listWorkingHoursOf(reader, id));
  const view = readClinic(under.desk, { zoneOfThisComputer: ZoneId.parse("Europe/Zurich") });
  return [getClinic(reader), practitioners, hours, listServices(reader), listClosures(reader), view] as const;
}

const undo = () => undoLastAct(under.desk);
const done = (kind: string, about: string) => ({ kind: "undone", act: { kind, about, count: 1, left: 0 } });
const refused = (kind: string, about: string) => ({
  kind: "overtaken",
  act: { kind, about, count: 0, left: 1 },
});
const span = { from: CivilDate.parse("2026-12-24"), to: CivilDate.parse("2026-12-26") };

test("[BK6] every act of setting up is taken back in order, and leaves everything as it was before it", () => {
  const { desk } = under;
  const { keller, brunner, checkUp } = clinic;
  const reason = "Christmas";
  const stretch = { weekday: 1, fromMinute: 480, toMinute: 720 };
  const acts: readonly (readonly [string, string, () => unknown])[] = [
    ["setUpAdded", "Dr. Noor", () => addPractitioner(desk, { name: "Dr. Noor", colour: null, email: "" })],
    [
      "setUpChanged",
      "Dr. K.",
      () => changePractitioner(desk, { practitionerId: keller, name: "Dr. K.", colour: "pink", email: "" }),
    ],
    ["setUpRetired", "Dr. K.", () => retirePractitioner(desk, { practitionerId: keller, visits: "ask" })],
    ["setUpRestored", "Dr. K.", () => restorePractitioner(desk, { practitionerId: keller })],
    ["setUpOrdered", "Praxis am See", () => orderPractitioners(desk, { practitionerIds: [brunner, keller] })],
    ["hoursSet", "Dr. K.", () => setWorkingHours(desk, { practitionerId: keller, hours: [stretch] })],
    ["hoursSet", "Dr. K.", () => setWorkingHours(desk, { practitionerId: keller, hours: [] })],
    ["setUpAdded", "Talk", () => addService(desk, { name: "Talk", durationMinutes: 45 })],
    [
      "setUpChanged",
      "Control",
      () => changeService(desk, { serviceId: checkUp, name: "Control", durationMinutes: 20 }),
    ],
    ["setUpRetired", "Control", () => retireService(desk, { serviceId: checkUp })],
    ["setUpRestored", "Control", () => restoreService(desk, { serviceId: checkUp })],
    [
      "setUpOrdered",
      "Praxis am See",
      () =>
        orderServices(desk, {
          serviceIds: listServices(under.store.reader)
            .map(({ id }) => id)
            .reverse(),
        }),
    ],
    ["daysClosed", "Praxis am See", () => closeDays(desk, { ...span, practitionerId: null, reason })],
    [
      "daysClosed",
      "Praxis am See",
      () => closeDays(desk, { ...span, practitionerId: null, reason: "Works" }),
    ],
    ["daysClosed", "Dr. K.", () => closeDays(desk, { ...span, practitionerId: keller, reason })],
    ["daysReopened", "Dr. K.", () => reopenDays(desk, { ...span, practitionerId: keller })],
    [
      "setUpChanged",
      "Praxis am Berg",
      () => changeClinic(desk, { name: "Praxis am Berg", zone: "Europe/Paris", country: "FR" }),
    ],
  ];
  const states: unknown[] = [];
  for (const [, , act] of acts) {
    states.push(setUp());
    act();
  }
  for (const [kind, about] of acts.toReversed())
    expect([undo(), setUp()]).toEqual([done(kind, about), states.pop()]);
  expect(undo()).toEqual({ kind: "nothingToUndo" });
});

test("[BK6] what was changed since is left as it is, and the act before comes next", () => {
  const { desk } = under;
  const { keller, brunner } = clinic;
  orderPractitioners(desk, { practitionerIds: [brunner, keller] });
  changePractitioner(desk, { practitionerId: keller, name: "Dr. Keller", colour: "pink", email: "" });
  desk.store.write((writer) =>
    renamePractitioner(writer, { id: keller, name: "Dr. Keller", colour: "olive", email: null }),
  );
  expect([undo(), undo(), listPractitioners(under.store.reader).map(({ colour }) => colour)]).toEqual([
    refused("setUpChanged", "Dr. Keller"),
    done("setUpOrdered", "Praxis am See"),
    ["olive", "green"],
  ]);
});

test("[BK6] a name that somebody else has been given since is not taken back", () => {
  const { desk } = under;
  changePractitioner(desk, { practitionerId: clinic.keller, name: "Dr. K.", colour: "blue", email: "" });
  desk.store.write((writer) =>
    renamePractitioner(writer, { id: clinic.brunner, name: "dr. keller", colour: "green", email: null }),
  );
  expect(undo()).toEqual(refused("setUpChanged", "Dr. K."));
});

test("[BK6] who has visits since they were added stays, and so does a zone that visits stand in", () => {
  const { desk } = under;
  const added = addPractitioner(desk, { name: "Dr. Noor", colour: null, email: "" });
  if (added.kind !== "added") throw new Error(added.kind);
  changeClinic(desk, { name: "Praxis am See", zone: "Europe/Paris", country: "CH" });
  const { practitionerId } = added;
  const at = { ...aBooking(clinic, { startsAt: "2026-11-23T09:00" }), practitionerId };
  expect(bookAppointment(desk, at).kind).toBe("booked");
  // As if it had come from another desk.
  desk.store.write((writer) => change(writer, "DELETE FROM act WHERE kind = 'booked'"));
  expect([undo(), undo(), undo()]).toEqual([
    refused("setUpChanged", "Praxis am See"),
    refused("setUpAdded", "Dr. Noor"),
    { kind: "nothingToUndo" },
  ]);
  expect([getClinic(under.store.reader).zone, listPractitioners(under.store.reader).length]).toEqual([
    "Europe/Paris",
    3,
  ]);
});

test("[BK6] what events show of a practitioner is owed to Google again when it is taken back", () => {
  const { desk } = under;
  expect(bookAppointment(desk, aBooking(clinic)).kind).toBe("booked");
  linkACalendar(desk, clinic.keller);
  changePractitioner(desk, { practitionerId: clinic.keller, name: "Dr. Keller", colour: "teal", email: "" });
  desk.store.write((writer) =>
    change(
      writer,
      `INSERT INTO link (appointment_id, account_id, calendar_id, event_id, generation, state)
       SELECT appointment.id, account_id, calendar_id, appointment.id, 0, 'linked'
       FROM appointment JOIN practitioner ON practitioner.id = practitioner_id`,
    ),
  );
  expect(listOwed(under.store.reader)).toEqual([]);
  expect([undo(), listOwed(under.store.reader).length]).toEqual([done("setUpChanged", "Dr. Keller"), 1]);
  expect(under.announced.slice(-3)).toEqual(["clinicChanged", "dayChanged", "queueChanged"]);
});
