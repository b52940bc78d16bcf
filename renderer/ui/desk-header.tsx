import { ActionIcon, Button, Indicator, Kbd } from "@mantine/core";
import {
  IconBell,
  IconHelp,
  IconCalendarSearch,
  IconPlus,
  IconSearch,
  IconSettings,
} from "@tabler/icons-react";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { useDeskNews } from "../settings/use-desks.ts";
import { useChanges } from "../changes/use-changes.ts";
import { ClashButton } from "../clash/clash-button.tsx";
import { ConnectionPill } from "./connection-pill.tsx";
import { DayNavigation } from "./day-navigation.tsx";
import type { ReadyClinic } from "./use-clinic.ts";
import { useViewState } from "./view-state.ts";
import { t } from "../words/t.ts";
import "./desk-header.css";

/** What the header is drawn from. */
export interface DeskHeaderProps {
  readonly clinic: ReadyClinic;
  readonly day: DayView | undefined;
}

/** The top of the desk. Everything in it keeps its place, whatever the connection does. */
export function DeskHeader({ clinic, day }: DeskHeaderProps) {
  const { open } = useViewState();
  const changes = useChanges();
  const { data: desks } = useDeskNews();
  const undoable = changes.filter((change) => change.undo === "possible").length;
  const news = undoable + (desks?.overruled.length ?? 0);
  return (
    <header className="desk-header">
      <h1 dir="auto">{clinic.clinic.name}</h1>
      {day === undefined ? null : (
        <DayNavigation day={day} isOtherZone={clinic.otherZoneOfThisComputer !== null} />
      )}
      <div className="desk-header__space" />
      <Button
        variant="default"
        size="xs"
        justify="space-between"
        classNames={{ root: "desk-header__search" }}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        }
        onClick={() => open({ kind: "patients" })}
      >
        {t("ui.header.findPatient")}
      </Button>
      <Button
        size="xs"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => open({ kind: "booking", patient: null, slot: null })}
      >
        {t("ui.header.newAppointment")}
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t("finder.title")}
        onClick={() => open({ kind: "finder", patient: null })}
      >
        <IconCalendarSearch size={17} aria-hidden />
      </ActionIcon>
      <ClashButton />
      <ConnectionPill />
      <Indicator label={news} disabled={news === 0} size={16} offset={4}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={news === 0 ? t("ui.header.changes") : t("ui.header.changesWith", { count: news })}
          onClick={() => open({ kind: "changes" })}
        >
          <IconBell size={17} aria-hidden />
        </ActionIcon>
      </Indicator>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t("help.title")}
        onClick={() => open({ kind: "help" })}
      >
        <IconHelp size={17} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t("ui.header.settings")}
        onClick={() => open({ kind: "settings" })}
      >
        <IconSettings size={17} aria-hidden />
      </ActionIcon>
    </header>
  );
}
