import { instantFromMs } from "../../../shared/time.ts";
import { assertNever } from "../assert-never.ts";
import type { SentMessage } from "../inspection/inspection-log.ts";
import type { Channel } from "../push/channel-state.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { InspectorView } from "./inspector-panels.ts";
import { timeOf } from "./inspector-requests.ts";
import { shortWord } from "./short-path.ts";

const MOST_MESSAGES = 40;

/** The channels that were opened, newest first, and how each stands. */
export function channelPanel({ world, now }: InspectorView): Html {
  const channels = [...world.channels.values()].toReversed();
  return html`<section class="panel" aria-labelledby="channels">
    <h2 id="channels">Channels</h2>
    ${channels.length === 0 ? html`<p class="note">No channel was opened.</p>` : undefined}
    <ul class="channels">
      ${channels.map((channel) => channelItem(channel, { now, summary: world.calendars.get(channel.calendarId ?? "")?.summary }))}
    </ul>
  </section>`;
}

function channelItem(
  channel: Channel,
  { now, summary }: { readonly now: string; readonly summary: string | undefined },
): Html {
  const { id, watched, calendarId, address, expiresAtMs, lastMessageNumber } = channel;
  const of = watched === "events" ? "" : `${watched} of `;
  const expires = instantFromMs(expiresAtMs);
  const state = stateOf(channel, { now, expires });
  return html`<li>
    <div class="first">
      <b title="${id}">${shortWord(id)}</b> <span class="state ${state}">${state}</span>
    </div>
    <div title="${calendarId ?? ""}">${of}${summary ?? calendarId ?? channel.email}</div>
    <div title="${address}">${address}</div>
    <div>
      ${state === "live" ? "until" : "expiry"} ${expires.slice(0, 16).replace("T", " ")} UTC, last message
      ${lastMessageNumber === 0 ? "none" : String(lastMessageNumber)}
    </div>
  </li>`;
}

function stateOf(
  { isStopped }: Channel,
  { now, expires }: { readonly now: string; readonly expires: string },
): "stopped" | "expired" | "live" {
  if (isStopped) return "stopped";
  return expires <= now ? "expired" : "live";
}

/** The messages that were sent, newest first, and what the receiver said. */
export function messagePanel({
  world,
}: {
  readonly world: Pick<InspectorView["world"], "inspection">;
}): Html {
  const messages = world.inspection.messages.toReversed().slice(0, MOST_MESSAGES);
  return html`<section class="panel" aria-labelledby="messages">
    <h2 id="messages">Messages</h2>
    ${
      messages.length === 0
        ? html`<p class="note">No message was sent.</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">Channel</th>
                <th scope="col" class="number">No.</th>
                <th scope="col">State</th>
                <th scope="col">Fate</th>
              </tr>
            </thead>
            <tbody>
              ${messages.map(messageRow)}
            </tbody>
          </table>`
    }
  </section>`;
}

function messageRow(message: SentMessage): Html {
  const isLost = message.fate === "failed" || message.fate === "dropped";
  return html`<tr class="${isLost ? "bad" : ""}">
    <td>${timeOf(message.at).slice(0, 8)}</td>
    <td title="${message.channelId}">${shortWord(message.channelId)}</td>
    <td class="number">${String(message.number)}</td>
    <td>${message.state}</td>
    <td>${fateInWords(message)}</td>
  </tr>`;
}

function fateInWords({ fate, answered, tries }: SentMessage): string {
  const answer = answered === undefined ? "no answer" : `answered ${String(answered)}`;
  const often = tries > 1 ? `, ${String(tries)} tries` : "";
  switch (fate) {
    case "delivered":
      return `${answer}${often}`;
    case "failed":
      return `failed, ${answer}${often}`;
    case "dropped":
      return "dropped";
    case "waiting":
      return tries === 0 ? "waiting" : `waiting, ${answer}${often}`;
    default:
      return assertNever(fate);
  }
}
