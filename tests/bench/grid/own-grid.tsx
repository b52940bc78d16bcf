import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import "../../../renderer/ui/theme-variables.css";
import "../../../renderer/ui/desk.css";
import { DayGrid } from "../../../renderer/day/day-grid.tsx";
import { shareDay } from "../../../renderer/day/share-day.ts";
import type { DayView } from "../../../shared/ipc/appointments.ts";
import { contenderRoot } from "./contender-root.ts";

const root = createRoot(contenderRoot());
// There is no desk here to ask: what the heads would say of Google is left out.
const queryClient = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
let shown: DayView | undefined;

// As use-day.ts has it: what did not change keeps its identity.
function draw(day: DayView): void {
  shown = shareDay(shown, day);
  root.render(
    <QueryClientProvider client={queryClient}>
      <DayGrid
        day={shown}
        onOpen={() => undefined}
        onCreate={() => undefined}
        onMove={() => Promise.resolve()}
        onArrived={() => undefined}
      />
    </QueryClientProvider>,
  );
}

window.contender = { show: draw, change: draw };
