import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Notices } from "./ui/notices.tsx";
import { startSpeaking } from "./words/language-setting.ts";
import { Speaking } from "./words/speaking.tsx";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./ui/theme-variables.css";
import "./ui/desk.css";
import { App } from "./app.tsx";
import { Announcer } from "./ui/announcer.tsx";
import { followNetwork } from "./ui/follow-network.ts";
import { startPreferences } from "./ui/preferences.ts";
import { createQueryClient, followBroadcasts } from "./ui/query-client.ts";
import { readAhead } from "./ui/read-ahead.ts";
import { theme } from "./ui/theme.ts";

const queryClient = createQueryClient();
followBroadcasts(queryClient);
followNetwork(window);
void readAhead(queryClient);

// Drawn once the texts are there; where they cannot be read, English is.
await Promise.all([startSpeaking().catch(() => undefined), startPreferences()]);

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
        <Speaking>
          <App />
          <Announcer />
          <Notices />
        </Speaking>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
