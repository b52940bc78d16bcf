import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./ui/theme-variables.css";
import "./ui/desk.css";
import { App } from "./app.tsx";
import { Announcer } from "./ui/announcer.tsx";
import { followNetwork } from "./ui/follow-network.ts";
import { createQueryClient, followBroadcasts } from "./ui/query-client.ts";
import { theme } from "./ui/theme.ts";

const queryClient = createQueryClient();
followBroadcasts(queryClient);
followNetwork(window);

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

// The policy of the page lets no style element in: the theme's variables come from theme-variables.css instead.
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <App />
        <Announcer />
        <aside aria-label="Notices">
          <Notifications position="bottom-left" limit={3} transitionDuration={0} withinPortal={false} />
        </aside>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
