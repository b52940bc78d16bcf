import { z } from "zod";
import { AppointmentId, PractitionerId, ServiceId } from "../ids.ts";
import { Closure, PractitionerColour, PrivacyMode, WorkingHours } from "../model/clinic.ts";
import { CivilDate, Minutes, WallTime } from "../time.ts";

/** A name as it was typed; what is too long is answered with a sentence, not a fault. */
const Typed = z.string().max(20_000);

/** What the clinic is called and where it is, as typed. */
export const ChangeClinicInput = z.object({ name: Typed, zone: Typed, country: Typed });
export type ChangeClinicInput = z.infer<typeof ChangeClinicInput>;

export const ChangeClinicOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("changed") }),
  z.object({ kind: z.literal("unchanged") }),
  /** Visits are kept as the wall clock of their zone shows them: another zone would move them. So many are to come. */
  z.object({ kind: z.literal("zoneHasVisits"), upcoming: z.int() }),
  z.object({
    kind: z.literal("invalid"),
    problem: z.enum(["nameEmpty", "nameTooLong", "zoneUnknown", "countryUnknown"]),
  }),
]);
export type ChangeClinicOutcome = z.infer<typeof ChangeClinicOutcome>;

/** Why a practitioner cannot be called, or reached, like that. */
const PersonProblem = z.object({
  kind: z.literal("invalid"),
  /** `nameOfRetired`: somebody of this name is booked no longer, and can be brought back. */
  problem: z.enum(["nameEmpty", "nameTooLong", "nameTaken", "nameOfRetired", "emailUnreadable"]),
});

export const AddPractitionerInput = z.object({
  name: Typed,
  /** null: the colour that is worn least. */
  colour: PractitionerColour.nullable(),
  /** Empty: none. */
  email: Typed,
});
export type AddPractitionerInput = z.infer<typeof AddPractitionerInput>;
export const AddPractitionerOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("added"), practitionerId: PractitionerId }),
  PersonProblem,
]);
export type AddPractitionerOutcome = z.infer<typeof AddPractitionerOutcome>;

export const ChangePractitionerInput = z.object({
  practitionerId: PractitionerId,
  name: Typed,
  colour: PractitionerColour,
  email: Typed,
});
export type ChangePractitionerInput = z.infer<typeof ChangePractitionerInput>;
export const ChangePractitionerOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("changed") }),
  z.object({ kind: z.literal("unchanged") }),
  z.object({ kind: z.literal("noSuchPractitioner") }),
  PersonProblem,
]);
export type ChangePractitionerOutcome = z.infer<typeof ChangePractitionerOutcome>;

export const RetirePractitionerInput = z.object({
  practitionerId: PractitionerId,
  /** `ask`: tell me of visits to come. `keep`: a person has seen how many there are; they stay as they are booked. */
  visits: z.enum(["ask", "keep"]),
});
export type RetirePractitionerInput = z.infer<typeof RetirePractitionerInput>;
export const RetirePractitionerOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("retired") }),
  z.object({ kind: z.literal("hasVisits"), upcoming: z.int() }),
  z.object({ kind: z.literal("noSuchPractitioner") }),
]);
export type RetirePractitionerOutcome = z.infer<typeof RetirePractitionerOutcome>;

export const RestorePractitionerInput = z.object({ practitionerId: PractitionerId });
export type RestorePractitionerInput = z.infer<typeof RestorePractitionerInput>;
export const RestoreOutcome = z.object({ kind: z.enum(["restored", "gone"]) });
export type RestoreOutcome = z.infer<typeof RestoreOutcome>;

/** All practitioners, in the order of their columns. Who is left out comes after them. */
export const OrderPractitionersInput = z.object({ practitionerIds: z.array(PractitionerId).max(1000) });
export type OrderPractitionersInput = z.infer<typeof OrderPractitionersInput>;

const Stretch = WorkingHours.omit({ practitionerId: true });
/** A stretch of a weekday in which somebody sees patients. */
export type Stretch = z.infer<typeof Stretch>;

export const SetWorkingHoursInput = z.object({
  practitionerId: PractitionerId,
  hours: z.array(z.object({ weekday: z.int(), fromMinute: Minutes, toMinute: Minutes })).max(500),
});
export type SetWorkingHoursInput = z.infer<typeof SetWorkingHoursInput>;
export const SetWorkingHoursOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("set") }),
  z.object({ kind: z.literal("noSuchPractitioner") }),
  /** `at`: which of the stretches, counted from 0. */
  z.object({ kind: z.literal("invalid"), problem: z.enum(["endsBeforeItStarts", "overlaps"]), at: z.int() }),
]);
export type SetWorkingHoursOutcome = z.infer<typeof SetWorkingHoursOutcome>;

const ServiceProblem = z.object({
  kind: z.literal("invalid"),
  problem: z.enum(["nameEmpty", "nameTooLong", "nameTaken", "nameOfRetired", "minutesWrong"]),
});

export const AddServiceInput = z.object({ name: Typed, durationMinutes: z.number() });
export type AddServiceInput = z.infer<typeof AddServiceInput>;
export const AddServiceOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("added"), serviceId: ServiceId }),
  ServiceProblem,
]);
export type AddServiceOutcome = z.infer<typeof AddServiceOutcome>;

export const ChangeServiceInput = z.object({
  serviceId: ServiceId,
  name: Typed,
  durationMinutes: z.number(),
});
export type ChangeServiceInput = z.infer<typeof ChangeServiceInput>;
export const ChangeServiceOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("changed") }),
  z.object({ kind: z.literal("unchanged") }),
  z.object({ kind: z.literal("noSuchService") }),
  ServiceProblem,
]);
export type ChangeServiceOutcome = z.infer<typeof ChangeServiceOutcome>;

export const RetireServiceInput = z.object({ serviceId: ServiceId });
export type RetireServiceInput = z.infer<typeof RetireServiceInput>;
export const RetireServiceOutcome = z.object({ kind: z.enum(["retired", "noSuchService"]) });
export type RetireServiceOutcome = z.infer<typeof RetireServiceOutcome>;

/** All services, in the order they are offered in. Who is left out comes after them. */
export const OrderServicesInput = z.object({ serviceIds: z.array(ServiceId).max(1000) });
export type OrderServicesInput = z.infer<typeof OrderServicesInput>;

/** A visit that lies in closed days: somebody has to call the patient. */
export const VisitToCall = z.object({
  appointmentId: AppointmentId,
  patientName: z.string(),
  patientPhone: z.string().nullable(),
  practitionerName: z.string(),
  startsAt: WallTime,
});
export type VisitToCall = z.infer<typeof VisitToCall>;

/** Closed days in a row, for one reason: the clinic's, or one practitioner's. */
export const ClosedSpan = z.object({
  from: CivilDate,
  to: CivilDate,
  practitionerId: PractitionerId.nullable(),
  reason: Closure.shape.reason,
  /** Visits that are booked all the same, the earliest first; those that are over are left out. */
  visits: z.array(VisitToCall),
});
export type ClosedSpan = z.infer<typeof ClosedSpan>;

/** When people work, and which days from today on are closed. */
export const HoursView = z.object({ hours: z.array(WorkingHours), closed: z.array(ClosedSpan) });
export type HoursView = z.infer<typeof HoursView>;

export const CloseDaysInput = z.object({
  from: CivilDate,
  to: CivilDate,
  practitionerId: PractitionerId.nullable(),
  reason: Typed,
});
export type CloseDaysInput = z.infer<typeof CloseDaysInput>;
export const CloseDaysOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("closed"), days: z.int(), visits: z.array(VisitToCall) }),
  z.object({
    kind: z.literal("invalid"),
    problem: z.enum(["reasonEmpty", "reasonTooLong", "endsBeforeItStarts", "tooLong", "noSuchPractitioner"]),
  }),
]);
export type CloseDaysOutcome = z.infer<typeof CloseDaysOutcome>;

export const ReopenDaysInput = CloseDaysInput.omit({ reason: true });
export type ReopenDaysInput = z.infer<typeof ReopenDaysInput>;

/** The exact text of an event in each privacy mode, for a made-up visit. */
export const ExampleEvents = z.array(
  z.object({ privacy: PrivacyMode, title: z.string(), description: z.string() }),
);
export type ExampleEvents = z.infer<typeof ExampleEvents>;
