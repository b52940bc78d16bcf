import type { BenchRow } from "./bench-row.ts";
import { booking } from "./rows/booking.ts";
import { coldOpen } from "./rows/cold-open.ts";
import { dayView } from "./rows/day-view.ts";
import { deskDay } from "./rows/desk-day.ts";
import { drain } from "./rows/drain.ts";
import { firstPull } from "./rows/first-pull.ts";
import { gridChange } from "./rows/grid-change.ts";
import { gridDrag } from "./rows/grid-drag.ts";
import { gridFirstView } from "./rows/grid-first-view.ts";
import { gridSize } from "./rows/grid-size.ts";
import { idlePull } from "./rows/idle-pull.ts";
import { insights } from "./rows/insights.ts";
import { nightBacklog } from "./rows/night-backlog.ts";
import { nightBlock } from "./rows/night-block.ts";
import { patientSearch } from "./rows/patient-search.ts";
import { pushBacklog } from "./rows/push-backlog.ts";
import { readPage } from "./rows/read-page.ts";
import { relayLatency } from "./rows/relay-latency.ts";
import { relayRedis } from "./rows/relay-redis.ts";
import { relaySockets } from "./rows/relay-sockets.ts";
import { relaySpoofed } from "./rows/relay-spoofed.ts";
import { relayStore } from "./rows/relay-store.ts";
import { relayStorm } from "./rows/relay-storm.ts";
import { relayWebhooks } from "./rows/relay-webhooks.ts";
import { requestCosts } from "./rows/request-costs.ts";
import { searchKey } from "./rows/search-key.ts";

/** Every row of the bench. */
export const ROWS: readonly BenchRow[] = [
  booking,
  dayView,
  patientSearch,
  insights,
  coldOpen,
  readPage,
  firstPull,
  idlePull,
  pushBacklog,
  requestCosts,
  nightBacklog,
  nightBlock,
  deskDay,
  drain,
  relayWebhooks,
  relayLatency,
  relaySockets,
  relayStore,
  relayRedis,
  relayStorm,
  relaySpoofed,
  gridFirstView,
  gridChange,
  gridDrag,
  gridSize,
  searchKey,
];
