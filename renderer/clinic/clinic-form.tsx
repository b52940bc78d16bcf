import { Autocomplete, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { assertNever } from "../../shared/assert.ts";
import { ask } from "../desk.ts";
import { countries } from "../onboarding/countries.ts";
import { setUpProblem } from "../onboarding/set-up-problem.ts";
import { zonesLike } from "../onboarding/zones-like.ts";
import { sayUndoable } from "../ui/done-notice.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useFocusFirstWrong } from "../ui/use-focus-first-wrong.ts";
import { t } from "../words/t.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { useTellUnsaved } from "./unsaved.ts";

/** What the clinic is called and where it is. */
export function ClinicForm({ clinic }: { readonly clinic: ReadyClinic }) {
  const { name, zone, country } = clinic.clinic;
  const form = useForm({ initialValues: { name, zone: String(zone), country } });
  const isDirty = form.isDirty();
  useTellUnsaved(isDirty);
  const kept = JSON.stringify([name, zone, country]);
  const [drawn, setDrawn] = useState(kept);
  // Taken back, or changed at another desk: what nobody is changing here follows.
  if (kept !== drawn) {
    setDrawn(kept);
    if (!isDirty) {
      form.setInitialValues({ name, zone: String(zone), country });
      form.setValues({ name, zone: String(zone), country });
    }
  }
  const [problems, setProblems] = useState(0);
  const wrong = useFocusFirstWrong<HTMLFormElement>(problems === 0 ? null : problems);
  const change = useMutation({
    mutationFn: (values: typeof form.values) => ask("changeClinic", values),
    onSuccess: (outcome, values) => {
      switch (outcome.kind) {
        case "changed":
        case "unchanged":
          form.setInitialValues(values);
          form.reset();
          if (outcome.kind === "changed") sayUndoable(t("clinic.saved"));
          return;
        case "zoneHasVisits":
          form.setFieldError("zone", t("clinic.zoneHasVisits", { count: outcome.upcoming }));
          break;
        case "invalid": {
          const { field, sentence } = setUpProblem(outcome.problem);
          form.setFieldError(field, sentence);
          break;
        }
        default:
          assertNever(outcome);
      }
      setProblems((count) => count + 1);
    },
  });
  return (
    <form ref={wrong} onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <Stack gap="sm">
        <TextInput label={t("onboarding.clinicName")} autoComplete="off" {...form.getInputProps("name")} />
        <Autocomplete
          label={t("onboarding.zone")}
          description={t("onboarding.zoneHint")}
          data={Intl.supportedValuesOf("timeZone")}
          limit={30}
          filter={zonesLike}
          {...form.getInputProps("zone")}
        />
        <NativeSelect
          label={t("onboarding.country")}
          description={t("onboarding.countryHint")}
          data={countries()}
          {...form.getInputProps("country")}
        />
        <SaveButtons
          isSaving={change.isPending}
          isUnchanged={!form.isDirty()}
          onDiscard={() => form.reset()}
        />
      </Stack>
    </form>
  );
}
