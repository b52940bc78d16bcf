import type { Desk } from "../../../main/clinic/desk.ts";
import { insertPatient } from "../../../main/store/patients.ts";
import { change } from "../../../main/store/sql.ts";
import { PatientId } from "../../../shared/ids.ts";
import { CivilDate, instantNow } from "../../../shared/time.ts";
import { exampleId, examplePatients } from "./example-clinic.ts";

/** Gives Vito Dang of the example clinic a second card, under a name that differs in a letter, with one of his visits and a note. */
export function prepareSecondCard({ store, clock }: Pick<Desk, "store" | "clock">): void {
  const vito = examplePatients.find(({ name }) => name === "Vito Dang");
  if (vito === undefined) throw new Error("the example clinic has no Vito Dang");
  const id = PatientId.parse(exampleId(3, 900));
  store.write((writer) => {
    insertPatient(writer, {
      id,
      name: "Vitto Dang",
      phone: "+41 44 555 99 88",
      phoneE164: "+41445559988",
      birthDate: CivilDate.parse("1963-05-11"),
      note: "كرسي متحرك. Prefers O'Brien <b>",
      createdAt: instantNow(clock),
    });
    change(
      writer,
      `UPDATE appointment SET patient_id = @id
       WHERE id = (SELECT id FROM appointment WHERE patient_id = @vito ORDER BY starts_at DESC LIMIT 1)`,
      { id, vito: vito.id },
    );
    change(writer, "UPDATE patient SET note = 'Speaks Italian.' WHERE id = @vito", { vito: vito.id });
  });
}
