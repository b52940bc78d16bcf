import { Button, Fieldset, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { queryKeys } from "../ui/query-keys.ts";
import type { FormDraft } from "../ui/use-draft.ts";
import { registerProblem } from "./patient-words.ts";
import type { NewPatient } from "./patient-words.ts";
import { t } from "../words/t.ts";

/** A new patient as far as it was typed. */
export interface RegisterPatientFormProps {
  readonly begun: NewPatient;
  /** What is typed is kept there until it is registered. */
  readonly draft: Pick<FormDraft<"patient">, "keep" | "finish">;
  readonly onRegistered: (patient: PatientHit) => void;
  readonly onBack: () => void;
}

const textOrNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** Registers a patient by name and phone; the rest can follow later. */
export function RegisterPatientForm({ begun, draft, onRegistered, onBack }: RegisterPatientFormProps) {
  const queryClient = useQueryClient();
  const name = useFocusOnMount<HTMLInputElement>();
  const { keep } = draft;
  const form = useForm({
    initialValues: begun,
    onValuesChange: (values) => keep({ kind: "patient", fields: values }),
  });
  useEffect(() => {
    keep({ kind: "patient", fields: { ...begun } });
  }, [keep, begun]);
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
        form.getInputNode(field)?.focus();
        return;
      }
      draft.finish();
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
