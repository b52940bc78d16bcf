import { MultiSelect, NativeSelect, Stack, TextInput } from "@mantine/core";
import type { FreeSlot } from "../../shared/ipc/free-slots.ts";
import type { Service } from "../../shared/model/clinic.ts";
import { t } from "../words/t.ts";
import { FinderResults } from "./finder-results.tsx";
import { useFinder } from "./use-finder.ts";
import type { FinderStart } from "./use-finder.ts";
import { WishFields } from "./wish-fields.tsx";
import "./finder.css";

/** Where looking begins, and what happens with the time that is chosen. */
export interface FinderProps {
  readonly start: FinderStart;
  readonly onChoose: (slot: FreeSlot, service: Service | undefined) => void;
}

/** Looks for the next free times of one, some or all practitioners. It is drawn anew with every change of a field. */
export function Finder({ start, onChoose }: FinderProps) {
  const { clinic } = start;
  const finder = useFinder(start);
  const { fields, change, problem } = finder;
  return (
    <Stack gap="sm">
      <MultiSelect
        label={t("finder.practitioners")}
        placeholder={fields.practitionerIds.length === 0 ? t("finder.anybody") : undefined}
        data={clinic.practitioners.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...fields.practitionerIds]}
        onChange={(practitionerIds) => change({ practitionerIds })}
        comboboxProps={{ withinPortal: false }}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("finder.anybody") }}
        hidePickedOptions
      />
      <div className="finder__what">
        <NativeSelect
          label={t("booking.service")}
          data={clinic.services.map(({ id, name }) => ({ value: id, label: name }))}
          value={fields.serviceId}
          onChange={(event) => finder.chooseService(event.currentTarget.value)}
        />
        <TextInput
          label={t("finder.length")}
          inputMode="numeric"
          autoComplete="off"
          value={fields.length}
          error={problem === "length" ? t("finder.unreadable.length") : null}
          onChange={(event) => change({ length: event.currentTarget.value })}
        />
        <TextInput
          label={t("finder.from")}
          type="date"
          max="9999-12-31"
          value={fields.from}
          error={problem === "from" ? t("booking.unreadable.day") : null}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
      </div>
      <WishFields
        wish={fields}
        problem={problem === "length" || problem === "from" ? null : problem}
        today={clinic.today}
        onChange={change}
      />
      {finder.pages === undefined ? null : (
        <FinderResults
          pages={finder.pages}
          practitioners={clinic.practitioners}
          hasMore={finder.hasMore}
          isLoading={finder.isLoading}
          onMore={finder.loadMore}
          onChoose={(slot) => onChoose(slot, finder.service)}
        />
      )}
    </Stack>
  );
}
