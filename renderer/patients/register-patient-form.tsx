import { Button, Fieldset, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { newPatientFrom, registerProblem } from "./patient-words.ts";
import { t } from "../words/t.ts";

/** A new patient, begun from what was typed into a search. */
export interface RegisterPatientFormProps {
  readonly typed: string;
  readonly onRegistered: (patient: PatientHit) => void;
  readonly onBack: () => void;
}

const textOrNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** Registers a patient by name and phone; the rest can follow later. */
export function RegisterPatientForm({ typed, onRegistered, onBack }: RegisterPatientFormProps) {
  const queryClient = useQueryClient();
  const name = useFocusOnMount<HTMLInputElement>();
  const form = useForm({ initialValues: { ...newPatientFrom(typed), birthDate: "" } });
  const register = useMutation({
    mutationFn: (values: typeof form.values) =>
      ask("registerPatient", {
        name: values.name,
        phone: textOrNull(values.phone),
        birthDate: textOrNull(values.birthDate),
        note: "",
      }),
    onSuccess: (outcome) => {
      if (outcome.kind === "invalid") {
        const { field, sentence } = registerProblem(outcome.problem);
        form.setFieldError(field, sentence);
        return;
      }
      void queryClient.invalidateQueries({ queryKey: queryKeys.patients });
      if (outcome.kind === "alreadyThere")
        sayDone(t("patients.alreadyThere", { patient: outcome.patient.name }));
      onRegistered(outcome.patient);
    },
  });
  const submit = form.onSubmit((values) => register.mutate(values));
  return (
    <Fieldset legend={t("patients.new")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t("patients.name")}
            autoComplete="off"
            ref={name}
            {...form.getInputProps("name")}
          />
          <TextInput
            label={t("patients.phone")}
            type="tel"
            autoComplete="off"
            {...form.getInputProps("phone")}
          />
          <TextInput
            label={t("patients.birthDate")}
            description={t("patients.canBeEmpty")}
            type="date"
            {...form.getInputProps("birthDate")}
          />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {t("patients.back")}
            </Button>
            <Button type="submit" loading={register.isPending}>
              {t("patients.register")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Fieldset>
  );
}
