import type { Instant } from "../../../shared/time.ts";
import type { World } from "../world.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { channelPanel, messagePanel } from "./inspector-channels.ts";
import { nastyButtons } from "./inspector-controls.ts";
import { quotaPanel } from "./inspector-quota.ts";
import { requestTable } from "./inspector-requests.ts";

/** What the inspector looks at. */
export interface InspectorView {
  readonly world: Pick<World, "inspection" | "calendars" | "channels" | "faults" | "grants" | "quota">;
  readonly now: Instant;
  /** Words that a request must hold to be shown. */
  readonly filter: string;
}

/** All of the inspector that changes by itself. */
export function inspectorPanels(view: InspectorView): Html {
  return html`${nastyButtons(view)}
    <section class="requests" aria-label="Requests" data-scroll="requests">${requestTable(view)}</section>
    <div class="side" data-scroll="side">
      ${quotaPanel(view)} ${channelPanel(view)} ${messagePanel(view)}
    </div>`;
}
