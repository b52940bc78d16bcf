import { useDirection } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { t } from "../words/t.ts";
import "./notices.css";

/** Where notices appear: at the bottom, at the side where reading begins. More than fit can be scrolled to. */
export function Notices() {
  const { dir } = useDirection();
  return (
    <aside aria-label={t("ui.notices")} className="notices">
      <Notifications
        position={dir === "rtl" ? "bottom-right" : "bottom-left"}
        limit={5}
        transitionDuration={0}
        withinPortal={false}
      />
    </aside>
  );
}
