import { Alert, Anchor } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { useDeskNews } from "../settings/use-desks.ts";
import { queryKeys } from "./query-keys.ts";
import { useViewState } from "./view-state.ts";

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
      A computer came into the clinic with the recovery code{name === null ? "" : ": "}
      {name === null ? null : <bdi>{name}</bdi>} ({whenWords(at)}). If none of you did that, take it out now.{" "}
      <Anchor
        component="button"
        size="sm"
        c="inherit"
        underline="always"
        onClick={() => open({ kind: "settings" })}
      >
        Show the desks
      </Anchor>{" "}
      <Anchor component="button" size="sm" c="inherit" underline="always" onClick={() => putAway.mutate()}>
        It was one of us
      </Anchor>
    </Alert>
  );
}

function whenWords(at: string): string {
  return new Date(at).toLocaleString(undefined, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
}
