import { Button, Group, Stack, Text } from "@mantine/core";
import { useId } from "react";
import { t } from "../words/t.ts";

/** A list for whoever looks after the computers, and how to ask for it. */
export interface ListForItProps {
  /** What is in it: what Google refused, or what has not gone out. */
  readonly about: "refused" | "unsent";
  /** CSV; undefined until it was asked for. */
  readonly text: string | undefined;
  readonly isBusy: boolean;
  readonly onList: () => void;
  /** Saves it as a file; left out where no file can be saved. */
  readonly onSave?: () => void;
}

/** A list that can be copied into a mail to IT; no names are in it. */
export function ListForIt({ about, text, isBusy, onList, onSave }: ListForItProps) {
  const id = useId();
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={isBusy} onClick={onList}>
          {t("ui.listForIt.show")}
        </Button>
        {onSave === undefined ? null : (
          <Button size="xs" variant="default" onClick={onSave}>
            {t("ui.listForIt.save")}
          </Button>
        )}
      </Group>
      {text === undefined ? null : (
        <>
          <Text component="label" htmlFor={id} size="sm">
            {t(`ui.listForIt.${about}`)}
          </Text>
          <textarea
            id={id}
            className="list-for-it"
            readOnly
            spellCheck={false}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </>
      )}
    </Stack>
  );
}
