import { Kbd, Stack, Switch, Table, Text } from "@mantine/core";
import { DeskDrawer } from "./desk-drawer.tsx";
import { useKeySetting } from "./key-setting.ts";
import { useViewState } from "./view-state.ts";
import { t } from "../words/t.ts";

/** Each key and what it does. */
function keysInWords(): readonly (readonly [key: string, act: string])[] {
  return [
    ["N", t("ui.help.newAppointment")],
    ["T", t("ui.help.today")],
    ["D", t("ui.help.day")],
    ["/", t("ui.help.search")],
    ["A", t("ui.help.arrived")],
    [t("ui.help.enterKey"), t("ui.help.enter")],
    [t("ui.help.arrowKeys"), t("ui.help.arrows")],
    [t("ui.help.homeKeys"), t("ui.help.home")],
    [t("ui.help.pageKeys"), t("ui.help.page")],
    [t("ui.help.moveKeys"), t("ui.help.move")],
    [t("ui.help.resizeKeys"), t("ui.help.resize")],
    [t("ui.help.undoKeys"), t("ui.help.undo")],
    [t("ui.help.escapeKey"), t("ui.help.escape")],
    ["?", t("ui.help.list")],
  ];
}

/** The drawer "Keyboard": every key, and the switch for single letters. */
export function HelpDrawer() {
  const { panel, close } = useViewState();
  const { areLettersOn, setLettersOn } = useKeySetting();
  return (
    <DeskDrawer title={t("ui.help.title")} isOpen={panel.kind === "help"} onClose={close}>
      <Stack>
        <Table aria-label={t("ui.help.keys")} verticalSpacing={6}>
          <Table.Tbody>
            {keysInWords().map(([key, what]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">
                  <Kbd>{key}</Kbd>
                </Table.Th>
                <Table.Td>{what}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label={t("ui.help.letters")}
          checked={areLettersOn}
          onChange={(event) => setLettersOn(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          {t("ui.help.lettersOff")}
        </Text>
      </Stack>
    </DeskDrawer>
  );
}
