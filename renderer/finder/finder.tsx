import { Stack } from "@mantine/core";
import type { FreeSlot } from "../../shared/ipc/free-slots.ts";
import type { Service } from "../../shared/model/clinic.ts";
import { t } from "../words/t.ts";
import { FinderResults } from "./finder-results.tsx";
import { useFinder } from "./use-finder.ts";
import type { FinderStart } from "./use-finder.ts";
import { WantedFields } from "./wanted-fields.tsx";
import { WishFields } from "./wish-fields.tsx";

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
      <WantedFields
        wanted={fields}
        practitioners={clinic.practitioners}
        services={clinic.services}
        isLengthWrong={problem === "length"}
        onChange={change}
        day={{
          label: t("finder.from"),
          value: fields.from,
          error: problem === "from" ? t("booking.unreadable.day") : null,
          onChange: (from) => change({ from }),
        }}
      />
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
