import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { InspectorView } from "./inspector-panels.ts";

const HIGH = 0.8;

/** Quota units of the last minute: the project's, and each account's, against what may be spent (facts, E1). */
export function quotaPanel({ world, now }: InspectorView): Html {
  const { perUserPerMinute, perProjectPerMinute, enabled } = world.quota.limits();
  const spent = [...world.inspection.unitsInMinuteBefore(now)];
  const sum = spent.reduce((units, [, more]) => units + more, 0);
  return html`<section class="panel" aria-labelledby="quota">
    <h2 id="quota">Quota of the last minute</h2>
    ${enabled ? undefined : html`<p class="note">Limits are switched off.</p>`}
    ${bar("Project", { units: sum, limit: perProjectPerMinute })}
    ${spent.map(([email, units]) => bar(email, { units, limit: perUserPerMinute }))}
  </section>`;
}

function bar(name: string, { units, limit }: { readonly units: number; readonly limit: number }): Html {
  const part = limit === 0 ? 1 : Math.min(units / limit, 1);
  return html`<div class="quota">
    <span class="whose" title="${name}">${name}</span>
    <span>${String(units)} of ${limit.toLocaleString("en-GB")}</span>
    <div class="bar ${part >= HIGH ? "high" : ""}" style="--part: ${part.toFixed(4)}"></div>
  </div>`;
}
