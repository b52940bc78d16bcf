import { Button, Center, Stack, Text } from "@mantine/core";
import { Palette } from "../commands/palette.tsx";
import { ClashDrawer } from "../clash/clash-drawer.tsx";
import { AppointmentDrawer } from "../booking/appointment-drawer.tsx";
import { BookingDrawer } from "../booking/booking-drawer.tsx";
import { ChangesDrawer } from "../changes/changes-drawer.tsx";
import { useDay } from "../day/use-day.ts";
import { DuplicatesDrawer } from "../patients/duplicates-drawer.tsx";
import { MergeDrawer } from "../patients/merge-drawer.tsx";
import { PatientDrawer } from "../patients/patient-drawer.tsx";
import { PatientsDrawer } from "../patients/patients-drawer.tsx";
import { DaySheetDialog } from "../print/day-sheet-dialog.tsx";
import { SlipDialog } from "../print/slip-dialog.tsx";
import { QueueDrawer } from "../queue/queue-drawer.tsx";
import { SettingsDialog } from "../settings/settings-dialog.tsx";
import { FinderDrawer } from "../finder/finder-drawer.tsx";
import { DeskHeader } from "./desk-header.tsx";
import { DeskRail } from "./desk-rail.tsx";
import { errorWords } from "./fault-words.ts";
import { HelpDrawer } from "./help-drawer.tsx";
import { JobStrip } from "./job-strip.tsx";
import { PracticeBar } from "../onboarding/practice-bar.tsx";
import { RecoveredNotice } from "./recovered-notice.tsx";
import { screenOf } from "./screens.tsx";
import type { ReadyClinic } from "./use-clinic.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useViewState } from "./view-state.ts";
import { WaitingDrawer } from "../waitlist/waiting-drawer.tsx";
import { WaitlistWatch } from "../waitlist/waitlist-watch.tsx";
import { t } from "../words/t.ts";

/** The desk at work: the header, one screen, and one drawer at most. */
export function DeskScreen({ clinic }: { readonly clinic: ReadyClinic }) {
  const { day, screen } = useViewState();
  const { data, error, refetch } = useDay(day);
  useDeskKeys();
  const Content = screenOf(screen)?.Content;
  return (
    <div className="desk">
      <div className="desk__top">
        <DeskHeader clinic={clinic} day={data} />
        <RecoveredNotice />
        <PracticeBar />
      </div>
      <DeskRail />
      <main className="desk__screen">
        {data === undefined || Content === undefined ? null : <Content clinic={clinic} />}
        {data !== undefined || error === null ? null : (
          <Center h="100%">
            <Stack align="center" role="alert">
              <Text>{errorWords(error, "read")}</Text>
              <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
            </Stack>
          </Center>
        )}
      </main>
      {data === undefined ? null : <BookingDrawer day={data} />}
      <AppointmentDrawer />
      <FinderDrawer clinic={clinic} />
      <WaitingDrawer clinic={clinic} />
      <WaitlistWatch clinic={clinic} />
      <PatientsDrawer />
      <PatientDrawer />
      <DuplicatesDrawer />
      <MergeDrawer />
      <DaySheetDialog clinic={clinic} />
      {data === undefined ? null : <SlipDialog clinic={clinic} day={data} />}
      <QueueDrawer clinic={clinic} />
      <ClashDrawer clinic={clinic} />
      <ChangesDrawer clinic={clinic} />
      <SettingsDialog clinic={clinic} />
      <HelpDrawer />
      <Palette />
      <JobStrip />
    </div>
  );
}
