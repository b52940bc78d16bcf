import { IconArmchair, IconHeartbeat, IconLayoutColumns } from "@tabler/icons-react";
import { IconHourglass } from "@tabler/icons-react";
import { IconCalendarMonth, IconCalendarWeek, IconListDetails } from "@tabler/icons-react";
import { IconChartBar } from "@tabler/icons-react";
import type { ComponentType } from "react";
import { AgendaScreen } from "../agenda/agenda-screen.tsx";
import { DayScreen } from "../day/day-screen.tsx";
import { MonthScreen } from "../month/month-screen.tsx";
import { InsightsScreen } from "../insights/insights-screen.tsx";
import { HealthScreen } from "../health/health-screen.tsx";
import { WaitingRoomScreen } from "../waiting-room/waiting-room-screen.tsx";
import { WaitlistScreen } from "../waitlist/waitlist-screen.tsx";
import { t } from "../words/t.ts";
import { WeekScreen } from "../week/week-screen.tsx";
import type { ReadyClinic } from "./use-clinic.ts";
import type { ScreenName } from "./view-state.ts";

/** One of the screens that take up the whole window below the header. */
export interface Screen {
  readonly name: ScreenName;
  readonly title: () => string;
  readonly Icon: ComponentType<{ readonly size?: number | string }>;
  readonly Content: ComponentType<{ readonly clinic: ReadyClinic }>;
}

/** Every screen, in the order of the rail. */
export const SCREENS: readonly Screen[] = [
  { name: "day", title: () => t("ui.screen.day"), Icon: IconLayoutColumns, Content: DayScreen },
  { name: "week", title: () => t("ui.screen.week"), Icon: IconCalendarWeek, Content: WeekScreen },
  { name: "month", title: () => t("ui.screen.month"), Icon: IconCalendarMonth, Content: MonthScreen },
  { name: "agenda", title: () => t("ui.screen.agenda"), Icon: IconListDetails, Content: AgendaScreen },
  {
    name: "waitingRoom",
    title: () => t("waitingRoom.title"),
    Icon: IconArmchair,
    Content: WaitingRoomScreen,
  },
  { name: "waitlist", title: () => t("waitlist.title"), Icon: IconHourglass, Content: WaitlistScreen },
  { name: "insights", title: () => t("insights.screen"), Icon: IconChartBar, Content: InsightsScreen },
  { name: "health", title: () => t("health.screen"), Icon: IconHeartbeat, Content: HealthScreen },
];

/** The screen of this name; the day where it is none. */
export function screenOf(name: ScreenName): Screen | undefined {
  return SCREENS.find((screen) => screen.name === name) ?? SCREENS[0];
}
