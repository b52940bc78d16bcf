import { AppointmentId } from "../../../shared/ids.ts";
import type { Clash, DayAppointment } from "../../../shared/ipc/appointments.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import { occupiesSlot, statusMayFollow } from "../../../shared/model/status-ladder.ts";
import { addDays, dayOfWall, minuteOfDay, readWallTime, wallTimeAt } from "../../../shared/time.ts";
import type { Minutes, WallTime } from "../../../shared/time.ts";
import { EXAMPLE_TODAY, exampleClinic, exampleId, exampleServices } from "./example-clinic.ts";
import { dayView } from "./stand-in-state.ts";
import type { StandInState } from "./stand-in-state.ts";

interface Slot {
  readonly practitionerId: string;
  readonly startsAt: WallTime;
  readonly durationMinutes: Minutes;
}

function clashesOf(state: StandInState, slot: Slot, exceptId: string | null): Clash[] {
  const day = dayOfWall(slot.startsAt);
  const from = minuteOfDay(slot.startsAt);
  const to = from + slot.durationMinutes;
  return state.appointments
    .filter(
      (other) =>
        other.id !== exceptId &&
        occupiesSlot(other.status) &&
        other.practitionerId === slot.practitionerId &&
        dayOfWall(other.startsAt) === day &&
        other.startMinute < to &&
        from < other.startMinute + other.durationMinutes,
    )
    .map((other) => ({
      kind: "appointment",
      appointmentId: other.id,
      patientName: other.patientName,
      startsAt: other.startsAt,
      endsAt: wallTimeAt(day, other.startMinute + other.durationMinutes),
    }));
}

type Ask = Slot & { readonly fold: 0 | 1 | null; readonly clash: "refuse" | "accept" };

function refusalOf(state: StandInState, slot: Ask, exceptId: string | null) {
  if (slot.durationMinutes <= 0) return { kind: "invalid", problem: "endsBeforeItStarts" } as const;
  const reading = readWallTime(slot.startsAt, exampleClinic.zone);
  if (reading.kind === "never") return { kind: "timeDoesNotExist", nextValid: reading.nextValid } as const;
  if (reading.kind === "twice" && slot.fold === null)
    return { kind: "timeIsRepeated", first: reading.first, second: reading.second } as const;
  const clashes = clashesOf(state, slot, exceptId);
  return clashes.length > 0 && slot.clash === "refuse"
    ? ({ kind: "clashes", with: clashes } as const)
    : undefined;
}

/** The calls about appointments, answered from memory. */
export function appointmentHandlers(state: StandInState) {
  const replace = (changed: DayAppointment) => {
    state.appointments = state.appointments.map((one) => (one.id === changed.id ? changed : one));
    state.announce("dayChanged");
  };
  const setStatus: Handlers["setStatus"] = ({ appointmentId, status }) => {
    const visit = state.appointments.find(({ id }) => id === appointmentId);
    if (visit === undefined) return { kind: "noSuchAppointment" };
    if (!statusMayFollow(visit.status, status)) return { kind: "notAllowed", from: visit.status };
    state.acts.push({ kind: status === "cancelled" ? "cancelled" : "status", before: visit });
    replace({ ...visit, status, version: visit.version + 1, sync: "waiting" });
    return { kind: "set", from: visit.status, to: status };
  };
  return {
    setStatus,
    readDay: ({ day }) => dayView(state, day ?? EXAMPLE_TODAY),
    cancelAppointment: ({ appointmentId }) => setStatus({ appointmentId, status: "cancelled" }),
    bookAppointment: (input) => {
      const refusal = refusalOf(state, input, null);
      if (refusal !== undefined) return refusal;
      const patient = state.patients.find(({ id }) => id === input.patientId);
      const service = exampleServices.find(({ id }) => id === input.serviceId);
      if (patient === undefined) return { kind: "invalid", problem: "noSuchPatient" };
      if (service === undefined) return { kind: "invalid", problem: "noSuchService" };
      const id = AppointmentId.parse(exampleId(4, (state.nextNumber += 1)));
      const booked: DayAppointment = {
        id,
        patientId: patient.id,
        patientName: patient.name,
        patientPhone: patient.phone,
        practitionerId: input.practitionerId,
        serviceId: service.id,
        serviceName: service.name,
        startsAt: input.startsAt,
        startMinute: minuteOfDay(input.startsAt),
        durationMinutes: input.durationMinutes,
        repeatedHour: null,
        status: "booked",
        lateMinutes: null,
        statusMinute: null,
        cancelCause: null,
        cancelWords: "",
        note: input.note,
        version: 1,
        sync: "waiting",
      };
      state.appointments.push(booked);
      state.acts.push({ kind: "booked", before: booked });
      state.announce("dayChanged");
      return { kind: "booked", appointmentId: id };
    },
    moveAppointment: (input) => {
      const visit = state.appointments.find(({ id }) => id === input.appointmentId);
      if (visit === undefined) return { kind: "invalid", problem: "noSuchAppointment" };
      const refusal = refusalOf(state, input, visit.id);
      if (refusal !== undefined) return refusal;
      const { practitionerId, startsAt, durationMinutes } = input;
      state.acts.push({ kind: "moved", before: visit });
      replace({
        ...visit,
        practitionerId,
        startsAt,
        startMinute: minuteOfDay(startsAt),
        durationMinutes,
        version: visit.version + 1,
        sync: "waiting",
      });
      return { kind: "moved", from: visit.startsAt, to: startsAt };
    },
    changeNote: ({ appointmentId, note }) => {
      const visit = state.appointments.find(({ id }) => id === appointmentId);
      if (visit === undefined) return { kind: "noSuchAppointment" };
      state.acts.push({ kind: "noteChanged", before: visit });
      replace({ ...visit, note, version: visit.version + 1 });
      return { kind: "changed" };
    },
    suggestSlot: ({ practitionerId, durationMinutes, notBefore }) => {
      for (let days = 0; days < 28; days += 1) {
        const day = addDays(dayOfWall(notBefore), days);
        const earliest = days === 0 ? Math.max(8 * 60, minuteOfDay(notBefore)) : 8 * 60;
        for (let minute = Math.ceil(earliest / 15) * 15; minute + durationMinutes <= 18 * 60; minute += 15) {
          const startsAt = wallTimeAt(day, minute);
          if (clashesOf(state, { practitionerId, startsAt, durationMinutes }, null).length === 0)
            return { kind: "free", startsAt };
        }
      }
      return { kind: "noneWithinFourWeeks" };
    },
  } satisfies Partial<Handlers>;
}
