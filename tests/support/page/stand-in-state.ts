import type { BroadcastName } from "../../../shared/ipc/calls.ts";
import type { ActKind } from "../../../shared/ipc/acts.ts";
import type { AnswerSettings, DeclinedView } from "../../../shared/ipc/answers.ts";
import type { DayAppointment, DayBlock, DayView } from "../../../shared/ipc/appointments.ts";
import type { FeedChange } from "../../../shared/ipc/changes.ts";
import type { ClashesView } from "../../../shared/ipc/clashes.ts";
import type { FaultCode } from "../../../shared/ipc/contract.ts";
import type { ConnectionView } from "../../../shared/ipc/google.ts";
import type { DeskNews, DesksView } from "../../../shared/ipc/desks.ts";
import type { HeldProposal } from "../../../shared/ipc/held.ts";
import type { PatientHit } from "../../../shared/ipc/patients.ts";
import type { SetAsideEvent } from "../../../shared/ipc/set-aside.ts";
import { DeskId } from "../../../shared/ids.ts";
import { USUAL_ANSWERS } from "../../../shared/model/answers.ts";
import type { QueueView } from "../../../shared/ipc/queue.ts";
import type { Clinic, Practitioner } from "../../../shared/model/clinic.ts";
import type { CivilDate, ZoneId } from "../../../shared/time.ts";
import {
  EXAMPLE_NOW,
  EXAMPLE_TODAY,
  exampleClinic,
  examplePatients,
  examplePractitioners,
} from "./example-clinic.ts";
import { exampleAppointments, exampleBlocks } from "./example-day.ts";

/** Everything the stand-in desk remembers, in memory. */
export interface StandInState {
  clinic: Clinic | undefined;
  practitioners: readonly Practitioner[];
  /** The zone of the computer where it is not the clinic's. */
  otherZone: ZoneId | null;
  patients: PatientHit[];
  appointments: DayAppointment[];
  blocks: readonly DayBlock[];
  connection: ConnectionView;
  queue: QueueView;
  held: readonly HeldProposal[];
  clashes: ClashesView;
  changes: readonly FeedChange[];
  /** What was done, the latest last, and the visit as it was. */
  acts: { readonly kind: ActKind; readonly before: DayAppointment }[];
  answers: AnswerSettings;
  declined: readonly DeclinedView[];
  setAside: readonly SetAsideEvent[];
  desks: DesksView;
  deskNews: DeskNews;
  /** Titles that somebody gave in Google, by appointment. */
  readonly titles: Map<string, string>;
  /** Every call is answered with this fault while it is set. */
  fault: FaultCode | undefined;
  nextNumber: number;
  readonly announce: (name: BroadcastName) => void;
}

/** A desk on its own that knows a relay. */
const oneDesk: DesksView = {
  relay: "reached",
  thisDesk: { deskId: DeskId.parse("01930000-0000-7000-8000-000000000001"), name: "Reception" },
  others: [],
  code: null,
  recovery: { kind: "none" },
};

/** A clinic that is set up, busy and not connected. */
export function standInState(announce: StandInState["announce"]): StandInState {
  return {
    clinic: exampleClinic,
    practitioners: examplePractitioners,
    otherZone: null,
    patients: [...examplePatients],
    appointments: [...exampleAppointments(EXAMPLE_TODAY)],
    blocks: exampleBlocks(),
    connection: {
      account: { kind: "notConnected" },
      pill: { kind: "notConnected" },
      relay: "notConfigured",
      calendars: [],
    },
    queue: { entries: [], conflicts: [] },
    held: [],
    clashes: { clashes: [], count: 0, progress: { settled: 0, of: 0 }, closed: [] },
    changes: [],
    acts: [],
    answers: USUAL_ANSWERS,
    declined: [],
    setAside: [],
    desks: oneDesk,
    deskNews: { revokedAt: null, unsent: 0, recovered: null, sharing: "none", overruled: [] },
    titles: new Map(),
    fault: undefined,
    nextNumber: 5000,
    announce,
  };
}

function lateMinutes(appointment: DayAppointment, day: CivilDate): number | null {
  const late = EXAMPLE_NOW - appointment.startMinute;
  const isExpected = appointment.status === "booked" || appointment.status === "confirmed";
  return day === EXAMPLE_TODAY && isExpected && late >= 5 ? late : null;
}

/** A day of the example clinic. */
export function dayView(state: StandInState, day: CivilDate): DayView {
  return {
    day,
    today: EXAMPLE_TODAY,
    zone: exampleClinic.zone,
    nowMinute: day === EXAMPLE_TODAY ? EXAMPLE_NOW : null,
    fromMinute: 7 * 60,
    toMinute: 19 * 60,
    columns: state.practitioners.map(({ id, name, colour }, index) => ({
      practitionerId: id,
      name,
      colour,
      opening:
        index === 3
          ? [{ fromMinute: 8 * 60, toMinute: 15 * 60 }]
          : [
              { fromMinute: 8 * 60, toMinute: 12 * 60 + 15 },
              { fromMinute: 13 * 60, toMinute: 18 * 60 },
            ],
      closedBecause: index === 5 && day !== EXAMPLE_TODAY ? "Training" : null,
    })),
    blocks: [...state.blocks],
    appointments: state.appointments
      .filter((appointment) => appointment.startsAt.startsWith(day))
      .map((appointment) => ({ ...appointment, lateMinutes: lateMinutes(appointment, day) })),
  };
}
