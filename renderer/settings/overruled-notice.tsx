import { Alert, Button, Group, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { overruledWords } from "./overruled-words.ts";
import { useDeskNews } from "./use-desks.ts";
import { t } from "../words/t.ts";

/** What was chosen here and gave way to another desk's choice, until somebody puts it away; nothing where there is none. */
export function OverruledNotice() {
  const { data: news } = useDeskNews();
  const queryClient = useQueryClient();
  const putAway = useMutation({
    mutationFn: () => ask("putAwayOverruled", undefined),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.deskNews }),
  });
  if (news === undefined || news.overruled.length === 0) return null;
  return (
    <Alert variant="outline" mb="sm" title={t("desks.overruled")}>
      <Stack gap="xs">
        <ul className="calendars">
          {news.overruled.map((choice) => (
            <li key={`${choice.at}${choice.what}${choice.of}`}>{overruledWords(choice)}</li>
          ))}
        </ul>
        <Group>
          <Button size="xs" variant="default" onClick={() => putAway.mutate()}>
            {t("desks.putAway")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
