/** Which instances of a series are meant. */
export type Scope = "one" | "following" | "all";

/** Where an event is. */
export interface EventPlace {
  readonly calendarId: string;
  readonly scope?: Scope | undefined;
}

/** An event as the page sends it. */
export interface PageEdit extends EventPlace {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly guests?: string | undefined;
  readonly repeat?: string | undefined;
  readonly start: string;
  readonly end: string;
}

/** A change to be sent. */
export type PageChange =
  | { readonly method: "POST"; readonly edit: PageEdit }
  | { readonly method: "PATCH"; readonly eventId: string; readonly edit: PageEdit }
  | { readonly method: "DELETE"; readonly eventId: string; readonly edit: EventPlace }
  | {
      readonly method: "POST";
      readonly eventId: string;
      readonly act: "restore" | "purge" | "answer";
      readonly edit: EventPlace & { readonly answer?: string | undefined };
    };

/** Sends a change to the sandbox; gives what went wrong in words, undefined where all went well. */
export async function sendChange(change: PageChange): Promise<string | undefined> {
  const event = "eventId" in change ? `/${encodeURIComponent(change.eventId)}` : "";
  const act = "act" in change ? `/${change.act}` : "";
  try {
    const answer = await fetch(`/calendar/events${event}${act}`, {
      method: change.method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ account: viewOf().get("account"), ...change.edit }),
    });
    return answer.ok ? undefined : problemIn(await answer.text());
  } catch {
    return "Google cannot be reached. Nothing was changed.";
  }
}

/** The board of the present view as HTML; undefined where the sandbox cannot be reached. */
export async function loadBoard(): Promise<string | undefined> {
  return await loadText(`/calendar/board?${viewOf().toString()}`);
}

/** The filled form of an event, or of a new one; undefined where there is none to be had. */
export async function loadForm(wanted: Readonly<Record<string, string>>): Promise<string | undefined> {
  const query = new URLSearchParams({ account: viewOf().get("account") ?? "", ...wanted });
  return await loadText(`/calendar/event-form?${query.toString()}`);
}

/** What the page shows: day, view, account and chosen calendars. */
export function viewOf(): URLSearchParams {
  const view = new URLSearchParams();
  const form = document.querySelector<HTMLFormElement>("#view");
  if (form === null) return view;
  for (const [name, value] of new FormData(form)) if (typeof value === "string") view.append(name, value);
  return view;
}

/** Text at an address of the sandbox; undefined where it refuses or cannot be reached. */
export async function loadText(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

function problemIn(body: string): string {
  const message = /"message": "((?:[^"\\]|\\.)*)"/.exec(body)?.[1];
  return message?.replaceAll(/\\(.)/g, "$1") ?? "This change was not taken.";
}
