import { Alert, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ConnectionView, ListCalendarsOutcome } from "../../shared/ipc/google.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { LinkForm } from "./link-form.tsx";
import { LinkedCalendar } from "./linked-calendar.tsx";
import { t } from "../words/t.ts";

/** The clinic and how it stands with Google. */
export interface CalendarsTableProps {
  readonly clinic: ReadyClinic;
  readonly connection: ConnectionView;
}

function listProblem(outcome: ListCalendarsOutcome | undefined): string | undefined {
  if (outcome === undefined || outcome.kind === "listed" || outcome.kind === "notConnected") return undefined;
  return outcome.kind === "offline" ? t("settings.listOffline") : t("settings.listFailed");
}

/** Which calendar belongs to which practitioner, and how each one is doing. */
export function CalendarsTable({ clinic, connection }: CalendarsTableProps) {
  const { data } = useQuery({
    queryKey: queryKeys.calendars,
    queryFn: () => ask("listCalendars", undefined),
    enabled: connection.account.kind === "connected",
  });
  const problem = listProblem(data);
  if (clinic.practitioners.length === 0) return <Text size="sm">{t("settings.noPractitioner")}</Text>;
  return (
    <>
      {problem === undefined ? null : <Alert variant="outline">{problem}</Alert>}
      {connection.relay === "notConfigured" ? (
        <Text size="sm" c="dimmed">
          {t("settings.noRelay")}
        </Text>
      ) : null}
      <ul className="calendars" aria-label={t("settings.calendars")}>
        {clinic.practitioners.map((practitioner) => (
          <li key={practitioner.id} data-practitioner-id={practitioner.id}>
            {practitioner.calendarId === null ? (
              <LinkForm
                practitioner={practitioner}
                practitioners={clinic.practitioners}
                calendars={data?.kind === "listed" ? data.calendars : []}
              />
            ) : (
              <LinkedCalendar
                practitioner={practitioner}
                health={connection.calendars.find(({ practitionerId }) => practitionerId === practitioner.id)}
                zone={clinic.clinic.zone}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
