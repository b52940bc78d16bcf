import { Combobox, Group, Text, TextInput, useCombobox } from "@mantine/core";
import { IconSearch, IconUserPlus } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { KeyboardEvent } from "react";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import { announce } from "../ui/announcer.tsx";
import { sayFault } from "../ui/query-client.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { identifiersOf } from "./patient-words.ts";
import { usePatientSearch } from "./use-patient-search.ts";
import { t } from "../words/t.ts";
import "./patients.css";

/** What the field does with a choice. */
export interface PatientComboboxProps {
  readonly onPick: (patient: PatientHit) => void;
  /** Nobody fits: a new patient, from what was typed. */
  readonly onRegister: (typed: string) => void;
  /** What is wrong with the choice, in a sentence. */
  readonly problem?: string | undefined;
}

const REGISTER = "register";

/** One field that finds a patient by name, phone or date of birth. The first hit is chosen with Enter. */
export function PatientCombobox({ onPick, onRegister, problem }: PatientComboboxProps) {
  const combobox = useCombobox();
  const field = useFocusOnMount<HTMLInputElement>();
  const [text, setText] = useState("");
  const { hits, isCurrent, awaitHits } = usePatientSearch(text);
  const { selectFirstOption } = combobox;

  useEffect(() => {
    selectFirstOption();
    const [first] = hits;
    if (first !== undefined)
      announce(
        t("patients.announced", {
          count: hits.length,
          first: first.name,
          identifiers: identifiersOf(first),
        }),
      );
  }, [hits, selectFirstOption]);

  // Enter came before the hits of this text: the first of them is meant, never one of the text before.
  const pickFirst = async () => {
    try {
      const [first] = await awaitHits();
      if (first === undefined) onRegister(text);
      else onPick(first);
    } catch (error) {
      sayFault(error, "read");
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || text.trim() === "") return;
    if (isCurrent && combobox.dropdownOpened) return;
    event.preventDefault();
    event.stopPropagation();
    void pickFirst();
  };
  const submit = (value: string) => {
    const patient = hits.find(({ id }) => id === value);
    if (value === REGISTER) onRegister(text);
    else if (patient !== undefined) onPick(patient);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t("patients.patient")}
          placeholder={t("patients.searchHint")}
          autoComplete="off"
          data-autofocus
          ref={field}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          error={problem}
          onKeyDownCapture={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (event.currentTarget.value.trim() === "") combobox.closeDropdown();
            else combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ""}>
        <Combobox.Options aria-label={t("patients.hits")} className="patient-hits">
          {hits.map((patient) => (
            <Combobox.Option key={patient.id} value={patient.id}>
              <Text size="sm" fw={600} component="bdi">
                {patient.name}
              </Text>
              <Text size="xs">{identifiersOf(patient)}</Text>
            </Combobox.Option>
          ))}
          <Combobox.Option value={REGISTER} className="patient-hits__register">
            <Group gap="xs" wrap="nowrap">
              <IconUserPlus size={16} aria-hidden />
              <Text size="sm" lineClamp={2}>
                {t("patients.registerTyped", { typed: text.trim() })}
              </Text>
            </Group>
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
