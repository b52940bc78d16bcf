import { Button, Stack, Text } from "@mantine/core";
import { useId } from "react";

/** The list of refused changes for IT, and how to ask for it. */
export interface ParkedListProps {
  /** CSV; undefined until it was asked for. */
  readonly text: string | undefined;
  readonly isBusy: boolean;
  readonly onList: () => void;
}

/** What Google refused as a list that can be copied into a mail to IT; no names are in it. */
export function ParkedList({ text, isBusy, onList }: ParkedListProps) {
  const id = useId();
  return (
    <Stack gap={6}>
      <Button size="xs" variant="default" loading={isBusy} onClick={onList} style={{ alignSelf: "start" }}>
        List for IT
      </Button>
      {text === undefined ? null : (
        <>
          <Text component="label" htmlFor={id} size="sm">
            What Google refused, without anybody’s name. Click into it and copy it (Ctrl+C) into a mail to
            whoever looks after this computer.
          </Text>
          <textarea
            id={id}
            className="queue__list"
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
