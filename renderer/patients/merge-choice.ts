import type { MergePatientsInput, PatientCard } from "../../shared/ipc/patient-card.ts";

/** Of each field, which card's stays: the first's or the second's; notes can both stay. */
export interface FieldChoice {
  readonly name: 0 | 1;
  readonly phone: 0 | 1;
  readonly birthDate: 0 | 1;
  readonly note: 0 | 1 | "both";
}

/** What is proposed: of two cards the one with more visits says who somebody is; what it lacks comes from the other. */
export function firstChoice(one: PatientCard, other: PatientCard): FieldChoice {
  const fuller = other.visits.length > one.visits.length ? 1 : 0;
  const [kept, second] = fuller === 0 ? [one, other] : [other, one];
  const rest = fuller === 0 ? 1 : 0;
  return {
    name: fuller,
    phone: kept.patient.phone === null && second.patient.phone !== null ? rest : fuller,
    birthDate: kept.patient.birthDate === null && second.patient.birthDate !== null ? rest : fuller,
    note: kept.patient.note === "" ? rest : second.patient.note === "" ? fuller : "both",
  };
}

/** The call for a choice: the card whose name stays is kept, the other one goes into it. */
export function mergeRequest(
  cards: readonly [PatientCard, PatientCard],
  choice: FieldChoice,
): MergePatientsInput {
  const [kept, other] = choice.name === 0 ? cards : [cards[1], cards[0]];
  const whose = (card: 0 | 1): "kept" | "other" => (card === choice.name ? "kept" : "other");
  return {
    keptId: kept.patient.id,
    otherId: other.patient.id,
    choice: {
      name: "kept",
      phone: whose(choice.phone),
      birthDate: whose(choice.birthDate),
      note: choice.note === "both" ? "both" : whose(choice.note),
    },
  };
}
