import { Stack, Switch, Table, Text } from "@mantine/core";
import { ALL_COMMANDS } from "../commands/all-commands.ts";
import type { CommandGroup } from "../commands/command.ts";
import { COMMAND_GROUPS } from "../commands/command.ts";
import { GRID_KEYS } from "../commands/grid-keys.ts";
import { KeyCaps } from "../commands/key-caps.tsx";
import { HelpSection } from "./help-section.tsx";
import { choosePreferences, usePreferences } from "./preferences.ts";
import { t } from "../words/t.ts";

interface KeyLine {
  readonly keys: string;
  readonly act: string;
}

function KeyTable({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <HelpSection title={title}>
      {(headingId) => (
        <Table aria-labelledby={headingId} verticalSpacing={6}>
          <Table.Tbody>
            {lines.map(({ keys, act }) => (
              <Table.Tr key={keys}>
                <Table.Th scope="row" className="help__sign">
                  <KeyCaps keys={keys} />
                </Table.Th>
                <Table.Td>{act}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </HelpSection>
  );
}

function keysOfGroup(group: CommandGroup): readonly KeyLine[] {
  return ALL_COMMANDS.flatMap((command) =>
    command.group === group && command.keys !== undefined
      ? [{ keys: command.keys, act: command.title() }]
      : [],
  );
}

/** Every key, group by group, as the commands have them; and those of the grid. */
export function HelpKeys() {
  return (
    <>
      {COMMAND_GROUPS.map((group) => (
        <KeyTable key={group} title={t(`commands.group.${group}`)} lines={keysOfGroup(group)} />
      ))}
      <KeyTable
        title={t("commands.inTheDay")}
        lines={GRID_KEYS.map(({ keys, act }) => ({ keys: keys(), act: act() }))}
      />
    </>
  );
}

/** Whether single letters are commands at this desk (WCAG 2.1.4). */
export function LettersSwitch() {
  const { areLettersOn } = usePreferences();
  return (
    <Stack gap={4}>
      <Switch
        label={t("ui.help.letters")}
        checked={areLettersOn}
        onChange={(event) => void choosePreferences({ areLettersOn: event.currentTarget.checked })}
      />
      <Text size="sm" c="dimmed">
        {t("ui.help.lettersOff")}
      </Text>
    </Stack>
  );
}
