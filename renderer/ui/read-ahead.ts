import type { QueryClient } from "@tanstack/react-query";
import { dayQuery } from "../day/use-day.ts";
import { wizardQuery } from "../onboarding/use-wizard.ts";
import { deskNewsQuery } from "../settings/use-desks.ts";
import { startViewSettings } from "../view-bar/view-settings.ts";
import { clinicQuery } from "./use-clinic.ts";

/**
 * Asks for what the first screen is drawn from while the texts are still being read, all at once. What cannot be read is asked
 * for again by the screen that shows it, which then says why.
 */
export async function readAhead(queryClient: QueryClient): Promise<void> {
  startViewSettings();
  void queryClient.prefetchQuery(deskNewsQuery);
  void queryClient.prefetchQuery(wizardQuery);
  await queryClient.prefetchQuery(clinicQuery);
  const clinic = queryClient.getQueryData<Awaited<ReturnType<typeof clinicQuery.queryFn>>>(
    clinicQuery.queryKey,
  );
  if (clinic?.kind === "ready") await queryClient.prefetchQuery(dayQuery(queryClient, null));
}
