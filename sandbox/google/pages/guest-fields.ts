import type { StoredEvent } from "../events/stored-event.ts";
import type { Account } from "../world.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

const ANSWERS = [
  { answer: "accepted", word: "Yes" },
  { answer: "tentative", word: "Maybe" },
  { answer: "declined", word: "No" },
] as const;

const ANSWER_WORDS: Readonly<Record<string, string>> = {
  accepted: "Yes",
  tentative: "Maybe",
  declined: "No",
};

/** Where guests are written, with the answers of those who are invited. */
export function guestFields(event: StoredEvent | undefined, account: Account): Html {
  const guests = event?.fields.attendees ?? [];
  const organizer = event?.organizer;
  return html`${organizer === undefined ? undefined : html`<p class="organizer">Organised by <bdi>${organizer.displayName ?? organizer.email}</bdi></p>`}<label
      >Guests
      <textarea
        name="guests"
        rows="${String(Math.min(Math.max(guests.length, 2), 5))}"
        spellcheck="false"
        placeholder="name@example.com, one a line or with commas"
      >
${guests.map(({ email }) => email).join("\n")}</textarea>
    </label>
    ${
      guests.length === 0
        ? undefined
        : html`<ul class="guests" aria-label="Answers of guests">
            ${guests.map((guest) => guestLine(guest, account))}
          </ul>`
    }`;
}

function guestLine(guest: Guest, account: Account): Html {
  const answer = ANSWER_WORDS[String(guest["responseStatus"])];
  return html`<li>
    <bdi>${guest.email}${guest.email === account.email ? " (you)" : ""}</bdi>
    <span class="answer ${answer === undefined ? "" : "given"}">${answer ?? "No answer yet"}</span>
  </li>`;
}

type Guest = NonNullable<StoredEvent["fields"]["attendees"]>[number];

/** The question to a guest whether they come; nothing where the account is not invited. */
export function invitationFields(event: StoredEvent, account: Account): Html | undefined {
  const own = event.fields.attendees?.find(({ email }) => email === account.email);
  if (own === undefined) return undefined;
  return html`<div class="invitation" role="group" aria-labelledby="going">
    <span id="going">Going?</span>
    ${ANSWERS.map(
      ({ answer, word }) =>
        html`<button
          type="button"
          data-answer="${answer}"
          aria-pressed="${String(own["responseStatus"] === answer)}"
        >
          ${word}
        </button>`,
    )}
  </div>`;
}
