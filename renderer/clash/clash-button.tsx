import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useViewState } from "../ui/view-state.ts";
import { useClashes } from "./use-clashes.ts";
import "./clash-button.css";
import { t } from "../words/t.ts";

/** Says in the header how many are at the same time, and leads to them; not there where nobody is. */
export function ClashButton() {
  const { open } = useViewState();
  const { data } = useClashes();
  if (data === undefined || data.count + data.closed.length === 0) return null;
  const { count } = data;
  const words = count === 0 ? t("queue.otherClinicButton") : t("queue.clashes", { count });
  return (
    <Button
      size="xs"
      variant="light"
      color="red"
      leftSection={<IconAlertTriangle size={15} aria-hidden />}
      classNames={{ root: "clash-button" }}
      aria-label={words}
      title={words}
      onClick={() => open({ kind: "clashes" })}
    >
      {count === 0 ? null : <span className="clash-button__count">{count}</span>}
      <span className="clash-button__words">{words}</span>
    </Button>
  );
}
