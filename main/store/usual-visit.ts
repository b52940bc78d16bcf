import { z } from "zod";
import { type PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import { first, type Reader } from "./sql.ts";

const Usual = z.object({ practitionerId: PractitionerId, serviceId: ServiceId });

/** With whom and for what a patient's latest visit is that took or takes place; undefined where there is none. */
export function findLatestVisitOf(reader: Reader, patientId: PatientId): z.infer<typeof Usual> | undefined {
  const row = first<unknown>(
    reader,
    `SELECT practitioner_id AS practitionerId, service_id AS serviceId FROM appointment
     WHERE patient_id = @patientId AND status NOT IN ('cancelled', 'noShow') ORDER BY starts_at DESC, id LIMIT 1`,
    { patientId },
  );
  return row === undefined ? undefined : Usual.parse(row);
}
