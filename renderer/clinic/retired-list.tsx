import { Button, Stack, Text, Title } from "@mantine/core";
import { useId } from "react";
import type { RefObject } from "react";
import { t } from "../words/t.ts";
import { useFocusAfterGone } from "./use-focus-after-gone.ts";

/** Those that are booked no longer. */
export interface RetiredListProps<Id extends string> {
  readonly names: readonly { readonly id: Id; readonly name: string }[];
  readonly onRestore: (id: Id) => void;
  /** Where the focus goes once the last of them is booked again. */
  readonly otherwise: RefObject<HTMLElement | null>;
}

/** Who, or what, is booked no longer, with the way back; nothing where there is none. */
export function RetiredList<Id extends string>({ names, onRestore, otherwise }: RetiredListProps<Id>) {
  const id = useId();
  const list = useFocusAfterGone(
    names.map((one) => one.id),
    otherwise,
  );
  if (names.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby={id}>
      <Title order={4} size="h6" id={id}>
        {t("clinic.retiredOnes")}
      </Title>
      <ul ref={list} tabIndex={-1} className="set-up-list" aria-labelledby={id}>
        {names.map((one) => (
          <li key={one.id} className="set-up-row">
            <Text size="sm" c="dimmed">
              <bdi>{one.name}</bdi>
            </Text>
            <Button
              size="xs"
              variant="default"
              aria-label={t("clinic.restoreOf", { name: one.name })}
              onClick={() => onRestore(one.id)}
            >
              {t("clinic.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
