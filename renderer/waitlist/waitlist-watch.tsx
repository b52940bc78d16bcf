import { Button, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useRef } from "react";
import type { WaitingView } from "../../shared/ipc/waitlist.ts";
import { announce } from "../ui/announcer.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { freshOffers, offersOf } from "./fresh-offers.ts";
import type { Offers } from "./fresh-offers.ts";
import { useWaitlist } from "./use-waitlist.ts";
import { OfferButton } from "./waiting-row.tsx";
import "./waitlist.css";

const NOTICE = "waitlist";
/** How many the notice itself names; the list has them all. */
const MOST_NAMED = 3;

/**
 * Watches for time that comes free, whoever freed it, and says for whom it suits. It takes no focus and stands in nobody's way;
 * what is offered in it is what suits at that moment.
 */
export function WaitlistWatch({ clinic }: { readonly clinic: ReadyClinic }) {
  const waitlist = useWaitlist();
  const { screen } = useViewState();
  const before = useRef<Offers>(undefined);
  useEffect(() => {
    if (waitlist === undefined) return;
    const { waiting } = waitlist;
    const fresh = before.current === undefined ? [] : freshOffers(before.current, waiting);
    before.current = offersOf(waiting);
    // On the waitlist itself the offers stand in sight.
    if (fresh.length === 0 || screen === "waitlist") return;
    announce(t("waitlist.freed", { count: fresh.length }));
    notifications.hide(NOTICE);
    notifications.show({
      id: NOTICE,
      message: <FreedNotice fresh={fresh} clinic={clinic} />,
      autoClose: false,
      role: "group",
      "aria-label": t("waitlist.title"),
      withBorder: true,
      closeButtonProps: { "aria-label": t("ui.dismiss") },
    });
  }, [waitlist, screen, clinic]);
  useEffect(() => {
    if (screen === "waitlist") notifications.hide(NOTICE);
  }, [screen]);
  return null;
}

function FreedNotice({
  fresh,
  clinic,
}: {
  readonly fresh: readonly WaitingView[];
  readonly clinic: ReadyClinic;
}) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {t("waitlist.freed", { count: fresh.length })}
      </Text>
      <ul className="waitlist-notice">
        {fresh.slice(0, MOST_NAMED).map((waiting) => (
          <li key={waiting.id}>
            <Text size="sm">
              <bdi>{waiting.patient.name}</bdi> ·{" "}
              {waiting.patient.phone === null ? t("booking.noPhone") : <bdi>{waiting.patient.phone}</bdi>}
            </Text>
            <OfferButton waiting={waiting} practitioners={clinic.practitioners} />
          </li>
        ))}
      </ul>
      <Button
        size="compact-sm"
        variant="light"
        mt={6}
        onClick={() => {
          notifications.hide(NOTICE);
          useViewState.getState().close();
          useViewState.getState().showScreen("waitlist");
        }}
      >
        {t("waitlist.show")}
      </Button>
    </div>
  );
}
