import { Box, Center, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { ListForIt } from "../ui/list-for-it.tsx";
import { JoinForm } from "./join-form.tsx";
import { t } from "../words/t.ts";
import { momentInShort } from "../ui/day-words.ts";

/** What is known of a desk that was taken out: when, and how many of its appointments Google has not been told of. */
export interface RevokedScreenProps {
  readonly revokedAt: string;
  readonly unsent: number;
}

/** All that a desk shows that another one took out of the clinic: why, what becomes of its work, and the way back. */
export function RevokedScreen({ revokedAt, unsent }: RevokedScreenProps) {
  return (
    <Box component="main" h="100%" style={{ overflowY: "auto" }}>
      <Center mih="100%" p="md">
        <Paper withBorder p="xl" w={520}>
          <Stack>
            <Stack gap={4} role="alert">
              <Title order={1} size="h2">
                {t("onboarding.revoked")}
              </Title>
              <Text>{t("onboarding.revokedWhat", { time: momentInShort(revokedAt) })}</Text>
            </Stack>
            {unsent === 0 ? null : <Unsent count={unsent} />}
            <Text>{t("onboarding.revokedBack")}</Text>
            <JoinForm />
          </Stack>
        </Paper>
      </Center>
    </Box>
  );
}

/** What was booked and has not gone out; it is kept, and can be listed for IT. */
function Unsent({ count }: { readonly count: number }) {
  const list = useMutation({ mutationFn: () => ask("exportUnsent", undefined) });
  return (
    <Stack gap={6}>
      <Text fw={600}>{t("onboarding.unsent", { count })}</Text>
      <ListForIt about="unsent" text={list.data?.text} isBusy={list.isPending} onList={() => list.mutate()} />
    </Stack>
  );
}
