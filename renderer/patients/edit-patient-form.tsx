import { Button, Fieldset, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import type { PatientCard } from "../../shared/ipc/patient-card.ts";
import { ask } from "../desk.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { registerProblem } from "./patient-words.ts";
import { t } from "../words/t.ts";

/** Whose words are chosen anew, and what happens once they are. */
export interface EditPatientFormProps {
  readonly patient: PatientCard["patient"];
  readonly onDone: () => void;
}

const textOrNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** Changes what is known of a patient, in place. */
export function EditPatientForm({ patient, onDone }: EditPatientFormProps) {
  const name = useFocusOnMount<HTMLInputElement>();
  const form = useForm({
    initialValues: {
      name: patient.name,
      phone: patient.phone ?? "",
      birthDate: patient.birthDate ?? "",
      note: patient.note,
    },
  });
  const edit = useMutation({
    mutationFn: (values: typeof form.values) =>
      ask("editPatient", {
        patientId: patient.id,
        name: values.name,
        phone: textOrNull(values.phone),
        birthDate: textOrNull(values.birthDate),
        note: values.note,
      }),
    onSuccess: (outcome) => {
      if (outcome.kind === "invalid") {
        const { field, sentence } = registerProblem(outcome.problem);
        form.setFieldError(field, sentence);
        form.getInputNode(field)?.focus();
        return;
      }
      if (outcome.kind === "noSuchPatient") sayDone(t("patients.notThere"));
      if (outcome.kind === "changed")
        sayUndoable(
          outcome.events === 0
            ? t("patients.changed", { patient: outcome.patient.name })
            : t("patients.changedAndTold", { patient: outcome.patient.name, count: outcome.events }),
        );
      onDone();
    },
  });
  return (
    <Fieldset legend={t("patients.editLegend")}>
      <form onSubmit={form.onSubmit((values) => edit.mutate(values))} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t("patients.name")}
            autoComplete="off"
            dir="auto"
            ref={name}
            {...form.getInputProps("name")}
          />
          <TextInput
            label={t("patients.phone")}
            type="tel"
            autoComplete="off"
            {...form.getInputProps("phone")}
          />
          <TextInput label={t("patients.birthDate")} type="date" {...form.getInputProps("birthDate")} />
          <Textarea
            label={t("patients.note")}
            description={t("patients.noteStaysHere")}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={20_000}
            dir="auto"
            {...form.getInputProps("note")}
          />
          <Text size="sm" c="dimmed">
            {t("patients.editTells")}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>
              {t("patients.editGiveUp")}
            </Button>
            <Button type="submit" loading={edit.isPending}>
              {t("patients.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Fieldset>
  );
}
