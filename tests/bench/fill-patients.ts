import { insertPatient } from "../../main/store/patients.ts";
import type { Store } from "../../main/store/store.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { newUuidV7, PatientId } from "../../shared/ids.ts";
import { Instant, msOf } from "../../shared/time.ts";
import { patientName } from "./patient-name.ts";

const CREATED_AT = Instant.parse("2026-01-05T08:00:00.000Z");

/** Adds that many invented patients with Swiss numbers, the same ones each time. */
export function fillPatients(store: Store, count: number): void {
  const random = seededRandom(11);
  const randomBytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  let now = msOf(CREATED_AT);
  store.write((writer) => {
    for (let index = 0; index < count; index += 1) {
      const number = String(Math.floor(random() * 1e7)).padStart(7, "0");
      insertPatient(writer, {
        id: PatientId.parse(newUuidV7({ now: () => (now += 1), randomBytes })),
        name: patientName(random),
        phone: `079 ${number}`,
        phoneE164: `+4179${number}`,
        birthDate: null,
        note: "",
        createdAt: CREATED_AT,
      });
    }
  });
}
