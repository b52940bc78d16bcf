/** An event as the page sends it. */
export interface PageEdit {
  readonly calendarId: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly start: string;
  readonly end: string;
}

/** Sends a change to the sandbox; gives what went wrong in words, undefined where all went well. */
export async function sendChange(change: {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly eventId?: string | undefined;
  readonly edit: PageEdit | { readonly calendarId: string };
}): Promise<string | undefined> {
  const { method, eventId, edit } = change;
  const path = eventId === undefined ? "" : `/${encodeURIComponent(eventId)}`;
  try {
    const answer = await fetch(`/calendar/events${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ account: viewOf().get("account"), ...edit }),
    });
    return answer.ok ? undefined : problemIn(await answer.text());
  } catch {
    return "Google cannot be reached. Nothing was changed.";
  }
}

/** The board of the present view as HTML; undefined where the sandbox cannot be reached. */
export async function loadBoard(): Promise<string | undefined> {
  try {
    const answer = await fetch(`/calendar/board?${viewOf().toString()}`);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

/** What the page shows: day, account and chosen calendars. */
export function viewOf(): URLSearchParams {
  const view = new URLSearchParams();
  const form = document.querySelector<HTMLFormElement>("#view");
  if (form === null) return view;
  for (const [name, value] of new FormData(form)) if (typeof value === "string") view.append(name, value);
  return view;
}

function problemIn(body: string): string {
  const message = /"message": "([^"]*)"/.exec(body)?.[1];
  return message ?? "This change was not taken.";
}
