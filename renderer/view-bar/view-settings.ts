import { useEffect, useMemo } from "react";
import { create } from "zustand";
import type { ViewSettings } from "../../shared/ipc/views.ts";
import { ask } from "../desk.ts";
import type { VisitFilter } from "../day/visit-filter.ts";
import { sayFault } from "../ui/query-client.ts";

/** The services and statuses that are hidden: until the program is closed, so that nobody misses them tomorrow. */
interface Hidden {
  readonly services: readonly string[];
  readonly statuses: readonly string[];
}

interface ViewStore extends Hidden {
  /** What main keeps for this desk; undefined until it is read. */
  readonly kept: ViewSettings | undefined;
}

const USUAL: ViewSettings = { zoom: "normal", hidden: [], weekOf: null };
const NOTHING: Hidden = { services: [], statuses: [] };

const useViewStore = create<ViewStore>()(() => ({ kept: undefined, ...NOTHING }));

let reading: Promise<void> | undefined;

async function readKept(): Promise<void> {
  // A desk that cannot say what it looked at before shows everything.
  const kept = await ask("readViewSettings", undefined).catch(() => USUAL);
  useViewStore.setState((before) => ({ kept: before.kept ?? kept }));
}

/** Reads how this desk looks at its days, once. */
export function startViewSettings(): void {
  reading ??= readKept();
}

/** How this desk looks at its days; undefined for the moment until that is read. */
export function useViewSettings(): ViewSettings | undefined {
  const kept = useViewStore((state) => state.kept);
  useEffect(startViewSettings, []);
  return kept;
}

/** Changes how this desk looks at its days, now and from the next start on. */
export function changeViewSettings(changed: Partial<ViewSettings>): void {
  const settings = { ...(useViewStore.getState().kept ?? USUAL), ...changed };
  useViewStore.setState({ kept: settings });
  ask("keepViewSettings", settings).catch((error: unknown) => sayFault(error, "saved"));
}

/** How this desk looks at its days at this moment, for what is not drawn. */
export function viewSettingsNow(): ViewSettings {
  return useViewStore.getState().kept ?? USUAL;
}

/** What is hidden now. It stays the same for as long as nothing about it changes. */
export function useVisitFilter(): VisitFilter {
  const practitioners = useViewStore((state) => state.kept?.hidden ?? USUAL.hidden);
  const services = useViewStore((state) => state.services);
  const statuses = useViewStore((state) => state.statuses);
  return useMemo(() => ({ practitioners, services, statuses }), [practitioners, services, statuses]);
}

/** Hides services or statuses, and shows the others. */
export function hide(hidden: Partial<Hidden>): void {
  useViewStore.setState(hidden);
}

/** Hides nothing any more. */
export function showAll(): void {
  useViewStore.setState(NOTHING);
  if (viewSettingsNow().hidden.length > 0) changeViewSettings({ hidden: [] });
}
