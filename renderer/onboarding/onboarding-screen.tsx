import {
  Anchor,
  Autocomplete,
  Button,
  Center,
  NativeSelect,
  Paper,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../desk.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { countries, countryOf } from "./countries.ts";
import { JoinForm } from "./join-form.tsx";
import { setUpProblem } from "./set-up-problem.ts";
import { zonesLike } from "./zones-like.ts";
import { LanguageField } from "../ui/language-field.tsx";
import { t } from "../words/t.ts";

/** The first screen of the first start: a new clinic, or one that other desks work in already. */
export function OnboardingScreen({ zoneOfThisComputer }: { readonly zoneOfThisComputer: string }) {
  const [way, setWay] = useState<"new" | "join">("new");
  return (
    <Center component="main" h="100%">
      <Paper withBorder p="xl" w={460}>
        {way === "new" ? (
          <NewClinicForm zoneOfThisComputer={zoneOfThisComputer} onJoin={() => setWay("join")} />
        ) : (
          <Stack>
            <Stack gap={4}>
              <Title order={1} size="h2">
                {t("onboarding.join")}
              </Title>
              <Text c="dimmed">{t("onboarding.joinWhat")}</Text>
            </Stack>
            <JoinForm onBack={() => setWay("new")} />
          </Stack>
        )}
      </Paper>
    </Center>
  );
}

interface NewClinicFormProps {
  readonly zoneOfThisComputer: string;
  readonly onJoin: () => void;
}

/** What a new clinic is called and where it is. */
function NewClinicForm({ zoneOfThisComputer, onJoin }: NewClinicFormProps) {
  const queryClient = useQueryClient();
  const name = useFocusOnMount<HTMLInputElement>();
  const form = useForm({
    initialValues: { name: "", zone: zoneOfThisComputer, country: countryOf(navigator.language) },
  });
  const setUp = useMutation({
    mutationFn: (values: typeof form.values) => ask("setUpClinic", values),
    onSuccess: async (outcome) => {
      if (outcome.kind === "invalid") {
        const { field, sentence } = setUpProblem(outcome.problem);
        form.setFieldError(field, sentence);
        return;
      }
      await queryClient.invalidateQueries();
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => setUp.mutate(values))} noValidate>
      <Stack>
        <Stack gap={4}>
          <Title order={1} size="h2">
            {t("onboarding.welcome")}
          </Title>
          <Text c="dimmed">{t("onboarding.threeQuestions")}</Text>
        </Stack>
        <TextInput
          label={t("onboarding.clinicName")}
          autoComplete="off"
          ref={name}
          {...form.getInputProps("name")}
        />
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
        <Button type="submit" loading={setUp.isPending}>
          {t("onboarding.start")}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onJoin}>
          {t("onboarding.joinInstead")}
        </Anchor>
        <LanguageField />
      </Stack>
    </form>
  );
}
