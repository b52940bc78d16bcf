import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { useViewState } from "../ui/view-state.ts";
import { identifiersOf, likenessWords } from "./patient-words.ts";
import { t } from "../words/t.ts";
import "./patients.css";

/** The drawer "Duplicates": cards that may be one person's, two by two. */
export function DuplicatesDrawer() {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer
      title={t("patients.duplicates")}
      isOpen={panel.kind === "duplicates"}
      onClose={close}
      size={520}
    >
      <DuplicatesPanel />
    </DeskDrawer>
  );
}

function DuplicatesPanel() {
  const { open } = useViewState();
  const { data } = useQuery({
    queryKey: queryKeys.duplicates,
    queryFn: () => ask("readDuplicates", undefined),
  });
  if (data === undefined) return <Text component="output">{t("patients.comparing")}</Text>;
  const { count, pairs } = data;
  if (count === 0) return <Text>{t("patients.noDuplicates")}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("patients.duplicatesFound", { count })}
      </Text>
      <ul className="patient-list" aria-label={t("patients.duplicates")}>
        {pairs.map(({ one, other, because }) => (
          <li key={`${one.id} ${other.id}`}>
            <div>
              {[one, other].map((patient) => (
                <Text size="sm" key={patient.id}>
                  <b>
                    <bdi>{patient.name}</bdi>
                  </b>{" "}
                  · {identifiersOf(patient)}
                </Text>
              ))}
              <Text size="sm" c="dimmed">
                {likenessWords(because)}
              </Text>
            </div>
            <Group flex="none">
              <Button
                size="xs"
                variant="default"
                aria-label={t("patients.compareBoth", { one: one.name, other: other.name })}
                onClick={() => open({ kind: "merge", one: one.id, other: other.id })}
              >
                {t("patients.compare")}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
