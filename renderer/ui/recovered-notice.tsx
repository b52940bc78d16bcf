import { Alert, Anchor } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { useDeskNews } from "../settings/use-desks.ts";
import { queryKeys } from "./query-keys.ts";
import { useViewState } from "./view-state.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { momentInShort } from "./day-words.ts";

/** Says, until somebody puts it away, that a computer came into the clinic with the recovery code; nothing otherwise. */
export function RecoveredNotice() {
  const { data: news } = useDeskNews();
  const { open } = useViewState();
  const queryClient = useQueryClient();
  const putAway = useMutation({
    mutationFn: () => ask("putAwayRecovered", undefined),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.deskNews }),
  });
  if (news === undefined || news.recovered === null) return null;
  const { name, at } = news.recovered;
  return (
    <Alert role="alert" color="yellow" radius={0} p="xs">
      {name === null ? (
        <Sentence of="ui.recovered.someComputer" values={{ time: momentInShort(at) }} />
      ) : (
        <Sentence of="ui.recovered.computer" values={{ name, time: momentInShort(at) }} />
      )}{" "}
      <Anchor
        component="button"
        size="sm"
        c="inherit"
        underline="always"
        onClick={() => open({ kind: "settings" })}
      >
        {t("ui.recovered.showDesks")}
      </Anchor>{" "}
      <Anchor component="button" size="sm" c="inherit" underline="always" onClick={() => putAway.mutate()}>
        {t("ui.recovered.oneOfUs")}
      </Anchor>
    </Alert>
  );
}
