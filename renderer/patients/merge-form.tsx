import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PatientCard } from "../../shared/ipc/patient-card.ts";
import { ask } from "../desk.ts";
import { dayInNumbers } from "../ui/day-words.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { useViewState } from "../ui/view-state.ts";
import { firstChoice, type FieldChoice, mergeRequest } from "./merge-choice.ts";
import { t } from "../words/t.ts";

const FIELDS = ["name", "phone", "birthDate", "note"] as const;

/** Two cards that may be one person's. */
export interface MergeFormProps {
  readonly cards: readonly [PatientCard, PatientCard];
}

/** Shows two cards side by side and lets a person choose, field by field, what stays. */
export function MergeForm({ cards }: MergeFormProps) {
  const { open, close } = useViewState();
  const [one, other] = cards;
  const [choice, setChoice] = useState<FieldChoice>(() => firstChoice(one, other));
  const merge = useMutation({
    mutationFn: () => ask("mergePatients", mergeRequest(cards, choice)),
    onSuccess: (outcome) => {
      if (outcome.kind === "notTwo") {
        sayDone(t("patients.notTwo"));
        return;
      }
      const { patient, visits } = outcome;
      sayUndoable(t("patients.merged", { patient: patient.name, count: visits }));
      open({ kind: "patient", patientId: patient.id });
    },
  });
  const apart = useMutation({
    mutationFn: () => ask("tellPatientsApart", { one: one.patient.id, other: other.patient.id }),
    onSuccess: () => {
      sayDone(t("patients.toldApart", { one: one.patient.name, other: other.patient.name }));
      close();
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm">{t("patients.mergeHint")}</Text>
      <Table className="merge" aria-label={t("patients.mergeTitle")} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th scope="col">{t("patients.firstCard")}</Table.Th>
            <Table.Th scope="col">{t("patients.secondCard")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {FIELDS.map((field) => (
            <Table.Tr key={field}>
              <Table.Th scope="row">{t(`patients.${field}`)}</Table.Th>
              {cards.map((card, index) => (
                <Table.Td key={card.patient.id}>
                  <label className="merge__choice">
                    <input
                      type="radio"
                      name={`merge-${field}`}
                      checked={choice[field] === index}
                      onChange={() => setChoice({ ...choice, [field]: index })}
                    />
                    <span dir="auto">{shownOf(card, field)}</span>
                  </label>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t("patients.visits")}</Table.Th>
            {cards.map((card) => (
              <Table.Td key={card.patient.id}>
                {t("patients.visitCount", { count: card.visits.length })}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
      {one.patient.note === "" || other.patient.note === "" ? null : (
        <label className="merge__choice">
          <input
            type="checkbox"
            checked={choice.note === "both"}
            onChange={(event) => setChoice({ ...choice, note: event.currentTarget.checked ? "both" : 0 })}
          />
          <span>{t("patients.bothNotes")}</span>
        </label>
      )}
      <Text size="sm" c="dimmed">
        {t("patients.mergeTells")}
      </Text>
      <Group justify="space-between">
        <Button variant="default" loading={apart.isPending} onClick={() => apart.mutate()}>
          {t("patients.twoPeople")}
        </Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate()}>
          {t("patients.mergeNow")}
        </Button>
      </Group>
    </Stack>
  );
}

function shownOf({ patient }: PatientCard, field: (typeof FIELDS)[number]): string {
  if (field === "birthDate")
    return patient.birthDate === null ? t("patients.empty") : dayInNumbers(patient.birthDate);
  const text = field === "phone" ? (patient.phoneAbroad ?? "") : patient[field];
  return text === "" ? t("patients.empty") : text;
}
