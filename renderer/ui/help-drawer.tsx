import { Kbd, Stack, Switch, Table, Text } from "@mantine/core";
import { DeskDrawer } from "./desk-drawer.tsx";
import { useKeySetting } from "./key-setting.ts";
import { useViewState } from "./view-state.ts";

const KEYS: readonly (readonly [string, string])[] = [
  ["N", "New appointment"],
  ["T", "Show today"],
  ["D", "Go to the day"],
  ["/", "Find a patient"],
  ["A", "The chosen visit has arrived; once more takes it back"],
  ["Enter", "Open the visit, or book the empty slot"],
  ["Arrows", "Go from visit to visit, and between practitioners"],
  ["Home, End", "First and last slot of the day"],
  ["Page up, Page down", "An hour up or down"],
  ["Alt + arrows", "Move the visit"],
  ["Alt + Shift + up, down", "Make the visit shorter or longer"],
  ["Ctrl + Z", "Take back what was done last"],
  ["Escape", "Close, or give up dragging"],
  ["?", "This list"],
];

/** The drawer "Keyboard": every key, and the switch for single letters. */
export function HelpDrawer() {
  const { panel, close } = useViewState();
  const { areLettersOn, setLettersOn } = useKeySetting();
  return (
    <DeskDrawer title="Keyboard" isOpen={panel.kind === "help"} onClose={close}>
      <Stack>
        <Table aria-label="Keys" verticalSpacing={6}>
          <Table.Tbody>
            {KEYS.map(([key, what]) => (
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
          label="Single letters are commands"
          checked={areLettersOn}
          onChange={(event) => setLettersOn(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          Switch them off where speech input types letters by itself.
        </Text>
      </Stack>
    </DeskDrawer>
  );
}
