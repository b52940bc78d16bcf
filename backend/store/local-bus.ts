import type { ClinicId } from "../../shared/ids.ts";
import type { News, NewsBus } from "./relay-store.ts";

/** The bus of a relay that has one node: what is told is heard at once, and nothing is ever missed. */
export interface LocalBus extends NewsBus {
  readonly tell: (news: News) => void;
}

/** A bus nobody follows anything on yet. */
export function createLocalBus(): LocalBus {
  const followed = new Set<ClinicId>();
  const listeners: ((news: News) => void)[] = [];
  return {
    follow: async (clinicId) => {
      followed.add(clinicId);
    },
    unfollow: (clinicId) => {
      followed.delete(clinicId);
    },
    onNews: (listener) => {
      listeners.push(listener);
    },
    onGap: () => {},
    tell: (news) => {
      if (!followed.has(news.clinicId)) return;
      for (const listener of listeners) listener(news);
    },
  };
}
