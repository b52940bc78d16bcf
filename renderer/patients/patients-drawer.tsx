import { Button, Stack, Text, TextInput } from "@mantine/core";
import { IconSearch, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { useDraft } from "../ui/use-draft.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { useViewState } from "../ui/view-state.ts";
import { PatientDraftOffer } from "./patient-draft-offer.tsx";
import { identifiersOf, newPatientFrom } from "./patient-words.ts";
import type { NewPatient } from "./patient-words.ts";
import { RegisterPatientForm } from "./register-patient-form.tsx";
import { usePatientSearch } from "./use-patient-search.ts";
import { t } from "../words/t.ts";
import "./patients.css";

/** The drawer "Patients": finds a patient and books for them. */
export function PatientsDrawer() {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer title={t("patients.title")} isOpen={panel.kind === "patients"} onClose={close} tip="patients">
      <PatientsPanel />
    </DeskDrawer>
  );
}

function PatientsPanel() {
  const { open } = useViewState();
  const field = useFocusOnMount<HTMLInputElement>();
  const [text, setText] = useState("");
  const [begun, setBegun] = useState<NewPatient>();
  const draft = useDraft("patient");
  const { hits, isCurrent } = usePatientSearch(text);
  if (begun !== undefined)
    return (
      <RegisterPatientForm
        begun={begun}
        draft={draft}
        onBack={() => setBegun(undefined)}
        onRegistered={(patient) => open({ kind: "booking", patient, slot: null })}
      />
    );
  return (
    <Stack gap="sm">
      <PatientDraftOffer draft={draft} onContinue={setBegun} />
      <TextInput
        label={t("ui.header.findPatient")}
        description={t("patients.searchDescription")}
        type="search"
        autoComplete="off"
        data-autofocus
        ref={field}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className="patient-list" aria-label={t("patients.hits")}>
        {hits.map((patient) => (
          <li key={patient.id}>
            <div>
              <button
                type="button"
                className="patient-list__name"
                onClick={() => open({ kind: "patient", patientId: patient.id })}
              >
                <bdi>{patient.name}</bdi>
              </button>
              <Text size="sm" c="dimmed">
                {identifiersOf(patient)}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t("patients.bookFor", { patient: patient.name })}
              onClick={() => open({ kind: "booking", patient, slot: null })}
            >
              {t("patients.book")}
            </Button>
          </li>
        ))}
      </ul>
      {text.trim() !== "" && isCurrent && hits.length === 0 ? (
        <Text c="dimmed">{t("patients.nobody")}</Text>
      ) : null}
      <Button
        variant="light"
        leftSection={<IconUserPlus size={16} aria-hidden />}
        onClick={() => setBegun(newPatientFrom(text))}
      >
        {t("patients.registerNew")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUsers size={16} aria-hidden />}
        onClick={() => open({ kind: "duplicates" })}
      >
        {t("patients.findDuplicates")}
      </Button>
    </Stack>
  );
}
