import { Button, Group, Input, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import { PatientCombobox } from "./patient-combobox.tsx";
import { useDraft } from "../ui/use-draft.ts";
import { PatientDraftOffer } from "./patient-draft-offer.tsx";
import { identifiersOf, newPatientFrom } from "./patient-words.ts";
import type { NewPatient } from "./patient-words.ts";
import { RegisterPatientForm } from "./register-patient-form.tsx";
import { t } from "../words/t.ts";

/** The chosen patient, null while there is none. */
export interface PatientFieldProps {
  readonly patient: PatientHit | null;
  /** What is wrong with it, in a sentence. */
  readonly problem?: string | undefined;
  readonly onChange: (patient: PatientHit | null) => void;
}

/** Chooses a patient: search, register, or show who was chosen. */
export function PatientField({ patient, problem, onChange }: PatientFieldProps) {
  const [begun, setBegun] = useState<NewPatient>();
  const draft = useDraft("patient");
  if (patient !== null)
    return (
      <Input.Wrapper label={t("patients.patient")} labelElement="div">
        <Paper withBorder p="xs">
          <Group justify="space-between" wrap="nowrap">
            <Stack gap={0}>
              <Text fw={600} component="bdi">
                {patient.name}
              </Text>
              <Text size="sm" c="dimmed">
                {identifiersOf(patient)}
              </Text>
            </Stack>
            <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
              {t("patients.change")}
            </Button>
          </Group>
        </Paper>
      </Input.Wrapper>
    );
  if (begun === undefined)
    return (
      <Stack gap="xs">
        <PatientDraftOffer draft={draft} onContinue={setBegun} />
        <PatientCombobox
          problem={problem}
          onPick={onChange}
          onRegister={(typed) => setBegun(newPatientFrom(typed))}
        />
      </Stack>
    );
  return (
    <RegisterPatientForm
      begun={begun}
      draft={draft}
      onBack={() => setBegun(undefined)}
      onRegistered={(registered) => {
        setBegun(undefined);
        onChange(registered);
      }}
    />
  );
}
