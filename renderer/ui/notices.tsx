import { Notifications } from "@mantine/notifications";
import { t } from "../words/t.ts";

/** Where notices appear: at the bottom, at the side where reading begins. */
export function Notices() {
  return (
    <aside aria-label={t("ui.notices")}>
      <Notifications position="bottom-left" limit={3} transitionDuration={0} withinPortal={false} />
    </aside>
  );
}
