import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { InspectorView } from "./inspector-panels.ts";

/** The fault strikes what the product calls, and leaves these pages alone. */
const CALLED = ["/calendar/v3", "/token"] as const;

/** A request to `/control`. */
interface ControlCall {
  readonly method: "POST" | "DELETE";
  readonly path: string;
  readonly bodies: readonly unknown[];
}

/** Buttons for what goes wrong most often, and what is wrong at present. */
export function nastyButtons({ world }: InspectorView): Html {
  const { faults, grants } = world;
  const isOffline = faults.some(({ request }) => request.kind === "offline");
  const emails = new Set([...grants.values()].map(({ email }) => email));
  return html`<section class="nasty" aria-label="Make things go wrong">
    ${
      isOffline
        ? button("Go online again", { method: "DELETE", path: "faults", bodies: [{}] })
        : button("Go offline", {
            method: "POST",
            path: "faults",
            bodies: CALLED.map((path) => ({ kind: "offline", match: { path } })),
          })
    }
    ${button("Lose the next answer", {
      method: "POST",
      path: "faults",
      bodies: [{ kind: "resetAfterEffect", times: 1, match: { path: "/calendar/v3" } }],
    })}
    ${button("Expire sync tokens", { method: "POST", path: "expire-sync-tokens", bodies: [{}] })}
    ${button("Expire access tokens", { method: "POST", path: "expire-access-tokens", bodies: [{}] })}
    ${[...emails].map((email) =>
      button(`Revoke grant of ${email}`, { method: "POST", path: "revoke-grant", bodies: [{ email }] }),
    )}
    <div class="force">${faults.length === 0 ? html`No faults in force` : faultsInForce(faults)}</div>
  </section>`;
}

function faultsInForce(faults: InspectorView["world"]["faults"]): Html {
  const words = faults.map(({ request, timesLeft }) => faultInWords(request, timesLeft));
  return html`<span class="faults">In force: ${words.join(", ")}</span>
    ${button("Clear faults", { method: "DELETE", path: "faults", bodies: [{}] })}`;
}

function button(name: string, { method, path, bodies }: ControlCall): Html {
  return html`<button
    type="button"
    data-method="${method}"
    data-path="/control/${path}"
    data-bodies="${JSON.stringify(bodies)}"
  >
    ${name}
  </button>`;
}

function faultInWords(
  request: { readonly kind: string; readonly match: { readonly path?: string | undefined } },
  timesLeft: number,
): string {
  const where = request.match.path === undefined ? "" : ` on ${request.match.path}`;
  return `${request.kind}${where}${Number.isFinite(timesLeft) ? ` (${timesLeft === 1 ? "once" : `${String(timesLeft)} times`})` : ""}`;
}
