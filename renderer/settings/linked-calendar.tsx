import { Button, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CalendarHealth } from "../../shared/ipc/google.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import type { ZoneId } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { healthWords } from "./health-words.ts";
import { t } from "../words/t.ts";

/** A practitioner whose calendar is linked. */
export interface LinkedCalendarProps {
  readonly practitioner: Practitioner;
  readonly health: CalendarHealth | undefined;
  readonly zone: ZoneId;
}

/** A linked calendar: its name, its health, and the way to unlink it. */
export function LinkedCalendar({ practitioner, health, zone }: LinkedCalendarProps) {
  const queryClient = useQueryClient();
  const unlink = useMutation({
    mutationFn: () => ask("unlinkCalendar", { practitionerId: practitioner.id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      sayDone(t("settings.unlinked", { practitioner: practitioner.name }));
    },
  });
  const isWell = health === undefined || (health.problem === "none" && health.age === "fresh");
  const Icon = isWell ? IconCheck : IconAlertTriangle;
  return (
    <div className="calendars__row">
      <Text size="sm" fw={600}>
        <bdi>{practitioner.name}</bdi>
      </Text>
      <div>
        <Text size="sm">
          <Icon size={14} aria-hidden />{" "}
          <bdi>{practitioner.calendarName ?? t("settings.linkedCalendar")}</bdi>
        </Text>
        <Text
          size="xs"
          c={isWell ? "dimmed" : "var(--mantine-color-error)"}
          role={isWell ? undefined : "alert"}
        >
          {healthWords(health, zone)}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={unlink.isPending}
        aria-label={t("settings.unlinkOf", { practitioner: practitioner.name })}
        onClick={() => unlink.mutate()}
      >
        {t("settings.unlink")}
      </Button>
    </div>
  );
}
