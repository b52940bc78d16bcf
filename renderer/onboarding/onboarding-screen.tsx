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
import { COUNTRIES, countryOf } from "./countries.ts";
import { JoinForm } from "./join-form.tsx";
import { setUpProblem } from "./set-up-problem.ts";
import { zonesLike } from "./zones-like.ts";
import { LanguageField } from "../ui/language-field.tsx";

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
                Join your clinic
              </Title>
              <Text c="dimmed">This desk gets the practitioners, the services and the appointments.</Text>
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
            Welcome to Clinic Desk
          </Title>
          <Text c="dimmed">
            Three questions, then your practitioners and services. Everything works without internet.
          </Text>
        </Stack>
        <TextInput label="Name of the clinic" autoComplete="off" ref={name} {...form.getInputProps("name")} />
        <Autocomplete
          label="Time zone"
          description="All times on the desk are this zone's"
          data={Intl.supportedValuesOf("timeZone")}
          limit={30}
          filter={zonesLike}
          {...form.getInputProps("zone")}
        />
        <NativeSelect
          label="Country"
          description="Local phone numbers are read as this country's"
          data={COUNTRIES.map((country) => ({ ...country }))}
          {...form.getInputProps("country")}
        />
        <Button type="submit" loading={setUp.isPending}>
          Start
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onJoin}>
          Join a clinic that is already set up
        </Anchor>
        <LanguageField />
      </Stack>
    </form>
  );
}
