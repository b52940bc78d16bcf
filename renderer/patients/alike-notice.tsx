import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { PatientCard } from "../../shared/ipc/patient-card.ts";
import { useViewState } from "../ui/view-state.ts";
import { identifiersOf, likenessWords } from "./patient-words.ts";
import { t } from "../words/t.ts";

/** Says which other cards may be this person's, and leads to comparing them. */
export function AlikeNotice({ card }: { readonly card: PatientCard }) {
  const { open } = useViewState();
  const { patient, alike } = card;
  if (alike.length === 0) return null;
  return (
    <Paper withBorder p="xs">
      <Text size="sm" fw={600}>
        {t("patients.alike", { count: alike.length })}
      </Text>
      <Stack gap={6} mt={6}>
        {alike.map(({ patient: other, because }) => (
          <Group key={other.id} justify="space-between" wrap="nowrap" gap="sm">
            <Text size="sm">
              <bdi>{other.name}</bdi> · {identifiersOf(other)} · {likenessWords(because)}
            </Text>
            <Button
              size="compact-sm"
              flex="none"
              variant="default"
              aria-label={t("patients.compareWith", { patient: other.name })}
              onClick={() => open({ kind: "merge", one: patient.id, other: other.id })}
            >
              {t("patients.compare")}
            </Button>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
