import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { STATUSES } from "../../shared/model/status-ladder.ts";
import { STATUS_GLYPHS, statusWord } from "../ui/status-words.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { changeViewSettings, hide, useVisitFilter } from "./view-settings.ts";

/** What a screen can hide. */
export type Hideable = "practitioners" | "services" | "statuses";

/** The clinic whose practitioners and services are chosen from, and which of them the screen can hide. */
export interface FilterButtonProps {
  readonly clinic: ReadyClinic;
  readonly hides: readonly Hideable[];
}

/** The button "Filter" and the choices behind it: what has no check mark is hidden. */
export function FilterButton({ clinic, hides }: FilterButtonProps) {
  const filter = useVisitFilter();
  return (
    <Popover trapFocus position="bottom-start" withinPortal shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconFilter size={14} aria-hidden />}>
          {t("view.filter")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="view-bar__filters" aria-label={t("view.filter")}>
        {hides.includes("practitioners") ? (
          <Choices
            label={t("view.practitioners")}
            hidden={filter.practitioners}
            choices={clinic.practitioners.map(({ id, name }) => ({ id, name }))}
            onHide={(ids) =>
              changeViewSettings({
                hidden: clinic.practitioners.map(({ id }) => id).filter((id) => ids.includes(id)),
              })
            }
          />
        ) : null}
        {hides.includes("services") ? (
          <Choices
            label={t("view.services")}
            hidden={filter.services}
            choices={clinic.services.map(({ id, name }) => ({ id, name }))}
            onHide={(services) => hide({ services })}
          />
        ) : null}
        {hides.includes("statuses") ? (
          <Choices
            label={t("view.statuses")}
            hidden={filter.statuses}
            choices={STATUSES.map((status) => ({
              id: status,
              name: `${STATUS_GLYPHS[status]} ${statusWord(status)}`,
            }))}
            onHide={(statuses) => hide({ statuses })}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
}

function Choices({ label, choices, hidden, onHide }: ChoicesProps) {
  const ids = choices.map(({ id }) => id);
  return (
    <Checkbox.Group
      label={label}
      value={ids.filter((id) => !hidden.includes(id))}
      onChange={(shown) => onHide(ids.filter((id) => !shown.includes(id)))}
    >
      <Stack gap={9} mt={6}>
        {choices.map(({ id, name }) => (
          <Checkbox key={id} value={id} size="xs" label={<bdi>{name}</bdi>} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
