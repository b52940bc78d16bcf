import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { chooseAnswers } from "../../main/clinic/choose-answers.ts";
import { findLink } from "../../main/store/links.ts";
import { change } from "../../main/store/sql.ts";
import { insertService } from "../../main/store/services.ts";
import type { EventAnswer } from "../../sandbox/google/control/sandbox-control.ts";
import { type AppointmentId, ServiceId } from "../../shared/ids.ts";
import { USUAL_ANSWERS } from "../../shared/model/answers.ts";
import { aPulledDesk, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";
import { atHour, aSyncingDesk, soon, type SyncingDesk } from "../support/syncing-desk.ts";

/*
 * What a clinic's calendar sync is commonly asked for, row by row, against a whole Google. First what goes there, then what
 * comes back.
 */

const PRACTITIONER = "keller@clinic.example";

/** A desk whose practitioner has an address, so that it is invited. */
async function aDeskOfKeller(): Promise<SyncingDesk> {
  const it = await aSyncingDesk();
  it.store.write((writer) =>
    change(writer, "UPDATE practitioner SET email = @email WHERE id = @id", {
      email: PRACTITIONER,
      id: it.clinic.keller,
    }),
  );
  return it;
}

const endOf = (event: EventAnswer | undefined) => /T(\d\d:\d\d)/.exec(JSON.stringify(event?.["end"]))?.[1];
const emailsOf = (event: EventAnswer | undefined) =>
  JSON.stringify(event?.["attendees"] ?? []).match(/[a-z]+@clinic\.example/g) ?? [];

interface Row {
  /** What the clinic has. */
  readonly ours: string;
  /** What Google shows of it. */
  readonly read: (event: EventAnswer | undefined) => unknown;
  readonly created: unknown;
  readonly update: (it: SyncingDesk, id: AppointmentId) => void;
  readonly updated: unknown;
}

const SENT: readonly Row[] = [
  {
    ours: "appointment date and time as the event's start and end",
    read: (event) => [startOf(event), endOf(event)],
    created: ["09:00", "09:30"],
    update: (it, id) => moveHere(it, id, { hour: 14 }),
    updated: ["14:00", "14:30"],
  },
  {
    ours: "customer name in the title",
    read: (event) => event?.["summary"],
    created: "Appointment — Anna Meier",
    update: (it, id) => give(it, id, "patient_id", it.clinic.bruno),
    updated: "Appointment — Bruno Weber",
  },
  {
    ours: "customer phone",
    read: (event) => String(event?.["description"]).split("\n")[1],
    created: "079 123 45 67",
    update: (it) =>
      it.store.write((writer) =>
        change(writer, "UPDATE patient SET phone = '079 765 43 21' WHERE id = @id", { id: it.clinic.anna }),
      ),
    updated: "079 765 43 21",
  },
  {
    ours: "service name in the description",
    read: (event) => String(event?.["description"]).split("\n")[0],
    created: "Check-up",
    update: (it, id) => give(it, id, "service_id", anotherService(it)),
    updated: "Vaccination",
  },
  {
    ours: "staff member as attendee",
    read: emailsOf,
    created: [PRACTITIONER],
    update: (it) =>
      it.store.write((writer) =>
        change(writer, "UPDATE practitioner SET email = 'dr@clinic.example' WHERE id = @id", {
          id: it.clinic.keller,
        }),
      ),
    updated: ["dr@clinic.example"],
  },
  {
    ours: "appointment notes appended to the description",
    read: (event) => String(event?.["description"]).split("\n\n")[1],
    created: "Fasting.",
    update: (it, appointmentId) => changeNote(it.desk, { appointmentId, note: "Fasting since noon." }),
    updated: "Fasting since noon.",
  },
];

function give(it: SyncingDesk, id: AppointmentId, column: "patient_id" | "service_id", value: string): void {
  it.store.write((writer) =>
    change(writer, `UPDATE appointment SET ${column} = @value WHERE id = @id`, { id, value }),
  );
}

function anotherService({ store, desk }: SyncingDesk): ServiceId {
  const id = ServiceId.parse(desk.newId());
  store.write((writer) => insertService(writer, { id, name: "Vaccination", durationMinutes: 15 }));
  return id;
}

test.each(SENT)("[PU1] [PU3] [PU5] $ours: created, updated, and gone with the cancellation", async (row) => {
  const it = await aDeskOfKeller();
  const id = it.book({ note: "Fasting." });
  await it.push();
  const created = row.read(it.event(id));
  row.update(it, id);
  // Any act at the desk sends the appointment's present state.
  setStatus(it.desk, { appointmentId: id, status: "confirmed" });
  await it.push();
  const updated = row.read(it.event(id));
  cancelAppointment(it.desk, { appointmentId: id });
  await it.push();
  expect({ created, updated, cancelled: it.event(id)?.["status"] }).toEqual({
    created: row.created,
    updated: row.updated,
    cancelled: "cancelled",
  });
});

test("[PU5] status cancelled: the event is deleted from Google Calendar", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  expect([it.event(it.id)?.["status"], it.asked()]).toEqual(["cancelled", ["DELETE"]]);
});

interface Scenario {
  readonly scenario: string;
  /** What somebody does in Google. */
  readonly inGoogle: (it: SentDesk) => void;
  readonly read: (it: SentDesk) => unknown;
  readonly result: unknown;
}

const answered = (responseStatus: string) => ({
  attendees: [{ email: "anna@mail.example", responseStatus }],
});

const stand = (it: SentDesk) => [
  it.appointment(it.id).status,
  findLink(it.store.reader, it.id)?.state,
  it.feed(),
];

const COME_BACK: readonly Scenario[] = [
  {
    scenario: "event updated, its date and time: the appointment's are",
    inGoogle: (it) => it.inGoogle(it.id, atHour(it.desk, 15, 45)),
    read: (it) => [
      it.appointment(it.id).startsAt.slice(11),
      it.appointment(it.id).durationMinutes,
      it.feed(),
    ],
    result: ["15:00", 45, ["moved"]],
  },
  {
    scenario: "event updated, its details: the appointment's note is",
    inGoogle: (it) => it.inGoogle(it.id, { description: "Check-up\n079 123 45 67\n\nComes by wheelchair." }),
    read: (it) => [it.appointment(it.id).note, it.feed()],
    result: ["Comes by wheelchair.", ["noteChanged"]],
  },
  {
    scenario: "event deleted, still to come: the appointment is cancelled",
    inGoogle: (it) => it.inGoogle(it.id, null),
    read: stand,
    result: ["cancelled", "linked", ["deletedInGoogle"]],
  },
  {
    scenario: "event deleted, the patient being here: the appointment stays, incomplete",
    inGoogle: (it) => {
      setStatus(it.desk, { appointmentId: it.id, status: "arrived" });
      it.inGoogle(it.id, null);
    },
    read: stand,
    result: ["arrived", "unlinked", ["unlinked"]],
  },
  {
    scenario: "participant accepted: the appointment is confirmed",
    inGoogle: (it) => it.inGoogle(it.id, answered("accepted")),
    read: stand,
    result: ["confirmed", "linked", ["answered"]],
  },
  {
    scenario: "participant accepted, where that is how patients check in: the appointment has arrived",
    inGoogle: (it) => {
      chooseAnswers(it.desk, { ...USUAL_ANSWERS, patientAccepted: "arrive" });
      it.inGoogle(it.id, answered("accepted"));
    },
    read: stand,
    result: ["arrived", "linked", ["answered"]],
  },
  {
    scenario: "participant declined: somebody is asked to look",
    inGoogle: (it) => it.inGoogle(it.id, answered("declined")),
    read: stand,
    result: ["booked", "linked", ["declined"]],
  },
];

test.each(COME_BACK)("[PL2] [MG2] [MG6] [MG9] $scenario", async ({ inGoogle, read, result }) => {
  const it = await aPulledDesk();
  inGoogle(it);
  await it.pull();
  expect(read(it)).toEqual(result);
});

test("[MG2] what came from Google stays when the desk sends again", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, atHour(it.desk, 15));
  await it.pull();
  changeNote(it.desk, { appointmentId: it.id, note: "Brings X-rays." });
  await it.push();
  await it.pull();
  expect([it.appointment(it.id).startsAt, startOf(it.event(it.id))]).toEqual([soon(it.desk, 15), "15:00"]);
});
