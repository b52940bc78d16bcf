import { Stack, Switch, Table, Text, Title } from "@mantine/core";
import { useId } from "react";
import { ALL_COMMANDS } from "../commands/all-commands.ts";
import { COMMAND_GROUPS } from "../commands/command.ts";
import type { CommandGroup } from "../commands/command.ts";
import { GRID_KEYS } from "../commands/grid-keys.ts";
import { KeyCaps } from "../commands/key-caps.tsx";
import { DeskDrawer } from "./desk-drawer.tsx";
import { choosePreferences, usePreferences } from "./preferences.ts";
import { useViewState } from "./view-state.ts";
import { t } from "../words/t.ts";

interface KeyLine {
  readonly keys: string;
  readonly act: string;
}

function KeyTable({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {title}
      </Title>
      <Table aria-labelledby={id} verticalSpacing={6}>
        <Table.Tbody>
          {lines.map(({ keys, act }) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row">
                <KeyCaps keys={keys} />
              </Table.Th>
              <Table.Td>{act}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function keysOfGroup(group: CommandGroup): readonly KeyLine[] {
  return ALL_COMMANDS.flatMap((command) =>
    command.group === group && command.keys !== undefined
      ? [{ keys: command.keys, act: command.title() }]
      : [],
  );
}

/** The drawer "Keyboard": every key, and the switch for single letters. */
export function HelpDrawer() {
  const { panel, close } = useViewState();
  const { areLettersOn } = usePreferences();
  return (
    <DeskDrawer title={t("ui.help.title")} isOpen={panel.kind === "help"} onClose={close}>
      <Stack>
        {COMMAND_GROUPS.map((group) => (
          <KeyTable key={group} title={t(`commands.group.${group}`)} lines={keysOfGroup(group)} />
        ))}
        <KeyTable
          title={t("commands.inTheDay")}
          lines={GRID_KEYS.map(({ keys, act }) => ({ keys: keys(), act: act() }))}
        />
        <Switch
          label={t("ui.help.letters")}
          checked={areLettersOn}
          onChange={(event) => void choosePreferences({ areLettersOn: event.currentTarget.checked })}
        />
        <Text size="sm" c="dimmed">
          {t("ui.help.lettersOff")}
        </Text>
      </Stack>
    </DeskDrawer>
  );
}
