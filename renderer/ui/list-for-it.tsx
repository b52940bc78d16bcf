import { Button, Stack, Text } from "@mantine/core";
import { useId } from "react";

/** A list for whoever looks after the computers, and how to ask for it. */
export interface ListForItProps {
  /** What is in it: "What Google refused". */
  readonly what: string;
  /** CSV; undefined until it was asked for. */
  readonly text: string | undefined;
  readonly isBusy: boolean;
  readonly onList: () => void;
}

/** A list that can be copied into a mail to IT; no names are in it. */
export function ListForIt({ what, text, isBusy, onList }: ListForItProps) {
  const id = useId();
  return (
    <Stack gap={6}>
      <Button size="xs" variant="default" loading={isBusy} onClick={onList} style={{ alignSelf: "start" }}>
        List for IT
      </Button>
      {text === undefined ? null : (
        <>
          <Text component="label" htmlFor={id} size="sm">
            {what}, without anybody’s name. Click into it and copy it (Ctrl+C) into a mail to whoever looks
            after this computer.
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
