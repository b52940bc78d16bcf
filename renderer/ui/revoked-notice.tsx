import { Alert, Anchor } from "@mantine/core";
import { useDeskNews } from "../settings/use-desks.ts";
import { useViewState } from "./view-state.ts";

/** Says, for as long as it is so, that another desk has taken this one out of the clinic; nothing otherwise. */
export function RevokedNotice() {
  const { data: news } = useDeskNews();
  const { open } = useViewState();
  if (news === undefined || news.revokedAt === null) return null;
  return (
    <Alert role="alert" color="red" radius={0} p="xs">
      This desk was taken out of the clinic. What is booked here stays here and reaches nobody.{" "}
      <Anchor
        component="button"
        size="sm"
        c="inherit"
        underline="always"
        onClick={() => open({ kind: "settings" })}
      >
        What to do
      </Anchor>
    </Alert>
  );
}
