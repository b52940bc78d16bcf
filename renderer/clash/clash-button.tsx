import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useViewState } from "../ui/view-state.ts";
import { useClashes } from "./use-clashes.ts";
import { t } from "../words/t.ts";

/** Says in the header how many are at the same time, and leads to them; not there where nobody is. */
export function ClashButton() {
  const { open } = useViewState();
  const { data } = useClashes();
  if (data === undefined || data.count + data.closed.length === 0) return null;
  const { count } = data;
  return (
    <Button
      size="xs"
      variant="light"
      color="red"
      leftSection={<IconAlertTriangle size={15} aria-hidden />}
      onClick={() => open({ kind: "clashes" })}
    >
      {count === 0 ? t("queue.otherClinicButton") : t("queue.clashes", { count })}
    </Button>
  );
}
