import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { assertNever } from "../../shared/assert.ts";
import type { Fold, WallTime } from "../../shared/time.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { clashWords, problemWords } from "./slot-words.ts";
import type { SlotRefusal } from "./slot-words.ts";
import { t } from "../words/t.ts";

/** A refused slot and the ways on from it. */
export interface SlotProblemProps {
  readonly refusal: SlotRefusal;
  readonly startsAt: WallTime | undefined;
  readonly verb: "book" | "move";
  readonly onAccept: () => void;
  readonly onTake: (startsAt: WallTime) => void;
  readonly onFold: (fold: Fold) => void;
}

/** Says next to the fields why a slot was not taken, with a button for each way on. */
export function SlotProblem(props: SlotProblemProps) {
  return (
    <Alert
      role="alert"
      variant="outline"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      classNames={{ root: "slot-problem" }}
    >
      <Stack gap="xs">
        <Ways {...props} />
      </Stack>
    </Alert>
  );
}

function Ways({ refusal, startsAt, verb, onAccept, onTake, onFold }: SlotProblemProps) {
  switch (refusal.kind) {
    case "clashes":
      return (
        <>
          <List size="sm" listStyleType="none">
            {refusal.with.map((clash) => (
              <List.Item key={clashWords(clash)}>{clashWords(clash)}</List.Item>
            ))}
          </List>
          <Group>
            <Button size="xs" variant="default" onClick={onAccept} data-autofocus>
              {t(`booking.anyway.${verb}`)}
            </Button>
          </Group>
        </>
      );
    case "timeDoesNotExist":
      return (
        <>
          <Text size="sm">{t("booking.clocksForward", { time: wallTimeInShort(refusal.nextValid) })}</Text>
          <Group>
            <Button size="xs" variant="default" onClick={() => onTake(refusal.nextValid)}>
              {t("booking.take", { time: refusal.nextValid.slice(11) })}
            </Button>
          </Group>
        </>
      );
    case "timeIsRepeated": {
      const time = startsAt?.slice(11) ?? "";
      return (
        <>
          <Text size="sm">{t("booking.clocksBack")}</Text>
          <Group>
            <Button size="xs" variant="default" onClick={() => onFold(0)}>
              {t("booking.takeFirst", { time })}
            </Button>
            <Button size="xs" variant="default" onClick={() => onFold(1)}>
              {t("booking.takeSecond", { time })}
            </Button>
          </Group>
        </>
      );
    }
    case "invalid":
      return <Text size="sm">{problemWords(refusal.problem)}</Text>;
    default:
      return assertNever(refusal);
  }
}
