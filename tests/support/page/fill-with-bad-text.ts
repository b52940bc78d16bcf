import type { Desk } from "../../../main/clinic/desk.ts";
import { insertAppointment } from "../../../main/store/appointments.ts";
import { saveCancelReason } from "../../../main/store/cancellations.ts";
import { insertClosure } from "../../../main/store/closures.ts";
import { insertPatient } from "../../../main/store/patients.ts";
import { getPractitioner, renamePractitioner } from "../../../main/store/practitioners.ts";
import { AppointmentId, PatientId, type PractitionerId } from "../../../shared/ids.ts";
import { addMs, CivilDate, instantNow, wallTimeAt } from "../../../shared/time.ts";
import { exampleClinic, exampleId, examplePractitioners, exampleServices } from "./example-clinic.ts";

/** Half past nine on a Monday on which the example clinic has no other visits. */
export const BAD_DAY = { now: "2026-12-28T08:30:00.000Z", day: CivilDate.parse("2026-12-28") };

/** Names as somebody may have, or type, them: markup, both directions, pictures, marks upon marks, nothing to see, no end. */
export const BAD_NAMES: readonly string[] = [
  "O'Brien <b>bold</b> <img src=x onerror=\"document.title='hit'\">",
  "שרה כהן־לוי מירושלים הבירה",
  "محمد عبد الرحمن بن عبد العزيز آل سعود",
  "👩🏽‍⚕️ Zoë 🚑",
  "A\u0301\u0308\u0327nna Z\u0336\u0322\u0311algo",
  "An\u200Bna\u200D\uFEFF Meier",
  "Bartholomew ".repeat(16).trim(),
];

/** A practitioner, a reason for closing, a reason for cancelling and a note of the same kind. */
export const BAD_WORDS = {
  practitioner: "Dr <i>Ünal</i> & Söhne 🦷",
  closure: "Team <b>day</b> 🎄 יום צוות",
  reason: "<script>document.title='hit'</script> שלג",
  note: "<b>Lift</b> & ‮reversed‬ 🛗\n{{patient}}",
} as const;

function practitionerId(index: number): PractitionerId {
  const found = examplePractitioners[index]?.id;
  if (found === undefined) throw new Error("the example clinic has six practitioners");
  return found;
}

/** A visit of each bad name, one after the other, all of them here but the last one, which is cancelled for a reason. */
export function fillWithBadText({ store, clock, deskId }: Pick<Desk, "store" | "clock" | "deskId">): void {
  const now = instantNow(clock);
  const [service] = exampleServices;
  if (service === undefined) throw new Error("the example clinic has services");
  store.write((writer) => {
    const first = getPractitioner(writer, practitionerId(0));
    renamePractitioner(writer, { ...first, name: BAD_WORDS.practitioner });
    insertClosure(writer, { day: BAD_DAY.day, practitionerId: practitionerId(1), reason: BAD_WORDS.closure });
    for (const [index, name] of BAD_NAMES.entries()) {
      const patientId = PatientId.parse(exampleId(9, index + 1));
      const id = AppointmentId.parse(exampleId(8, index + 1));
      const phone = { phone: null, phoneE164: null, birthDate: null };
      insertPatient(writer, { id: patientId, name, ...phone, note: "", createdAt: now });
      const isLast = index === BAD_NAMES.length - 1;
      insertAppointment(writer, {
        id,
        patientId,
        practitionerId: first.id,
        serviceId: service.id,
        startsAt: wallTimeAt(BAD_DAY.day, 9 * 60 + index * 15),
        zone: exampleClinic.zone,
        fold: 0,
        durationMinutes: 15,
        status: isLast ? "cancelled" : "arrived",
        statusAt: addMs(now, -5 * 60_000),
        note: BAD_WORDS.note,
        version: 1,
        deskId,
        createdAt: now,
        updatedAt: now,
      });
      if (isLast)
        saveCancelReason(writer, { appointmentId: id, reason: { cause: "other", words: BAD_WORDS.reason } });
    }
  });
}
