import { instantFromMs } from "../../../shared/time.ts";
import type { ApiRequest } from "../api/api-method.ts";
import type { ReachedCalendar } from "../calendars/reach-calendar.ts";
import type { Answer } from "../http/answer.ts";
import { namesVersion } from "../http/check-version.ts";
import { opaqueEtag } from "../http/opaque-etag.ts";
import { itemAnswer, itemText } from "./event-text.ts";
import type { ListedView } from "./event-text.ts";
import type { StoredEvent } from "./stored-event.ts";

/** One page of events, not yet written out. */
export interface EventPage {
  readonly items: readonly StoredEvent[];
  readonly view: ListedView;
  /** `nextPageToken` or `nextSyncToken`, at most one of them. */
  readonly token: Readonly<Record<string, string>>;
}

/**
 * A page in the envelope of a list (facts, section F); 304 where `If-None-Match` names it. Its text is put together from those
 * of its events, for a page of 2,500 would take long to write each time.
 */
export function pageAnswer(
  { world, access, header }: Pick<ApiRequest, "world" | "access" | "header">,
  { calendar, role }: ReachedCalendar,
  page: EventPage,
): Answer {
  const { items, view, token } = page;
  const etag = opaqueEtag(calendar.id, role, world.lastChangeMicros);
  if (namesVersion(header("If-None-Match") ?? "", etag)) return { kind: "empty", status: 304 };
  const envelope = {
    kind: "calendar#events",
    etag,
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    updated: instantFromMs(world.lastChangeMicros / 1000),
    timeZone: view.timeZone ?? calendar.timeZone,
    accessRole: role,
    defaultReminders: access.account.calendarList.get(calendar.id)?.defaultReminders ?? [],
    ...token,
  };
  let text: string | undefined;
  return {
    kind: "json",
    status: 200,
    get value() {
      return { ...envelope, items: items.map((event) => itemAnswer(event, view)) };
    },
    get text() {
      return (text ??= textOf(envelope, items, view));
    },
  };
}

/** The same text as of the whole value, indented by one space. */
function textOf(
  envelope: Readonly<Record<string, unknown>>,
  items: readonly StoredEvent[],
  view: ListedView,
): string {
  const head = `${JSON.stringify(envelope, undefined, 1).slice(0, -"\n}".length)},\n "items": [`;
  const texts = items.map((event) => itemText(event, view));
  const [first] = texts;
  if (first === undefined) return `${head}]\n}`;
  texts[0] = `${head}\n${first}`;
  // All in one go: a long text made of parts would be copied once more before it is sent.
  texts.push(`${texts.pop() ?? ""}\n ]\n}`);
  return texts.join(",\n");
}
