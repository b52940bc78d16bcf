import { ChannelId } from "../shared/ids.ts";

/** What the relay reads of a push message, each field held to its own shape (Calendar API push guide, "Message format"). */
export interface GoogleMessage {
  readonly channelId: ChannelId;
  readonly token: string;
  readonly messageNumber: number;
  readonly resourceId: string;
  readonly meaning: "sync" | "change";
}

const shapes = {
  "x-goog-channel-id": /^[A-Za-z0-9_-]{1,64}$/,
  "x-goog-channel-token": /^[A-Za-z0-9._-]{1,256}$/,
  "x-goog-message-number": /^[1-9][0-9]{0,14}$/,
  "x-goog-resource-id": /^[\x21-\x7e]{1,256}$/,
  "x-goog-resource-state": /^[a-z_]{1,20}$/,
} as const;

type FieldName = keyof typeof shapes;

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(shapes, name);
}

/** Most headers are none of ours, which their length tells at no cost. */
const lengths = new Set(Object.keys(shapes).map(({ length }) => length));

/**
 * Reads a push message from the header list as it came, name and value in turns. Every other header is passed over, above all
 * X-Goog-Resource-URI, which holds the calendar's id. Undefined where a field is missing, twice there or out of shape.
 */
export function readGoogleMessage(rawHeaders: readonly string[]): GoogleMessage | undefined {
  const found: Partial<Record<FieldName, string>> = {};
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] ?? "";
    if (!lengths.has(given.length)) continue;
    const name = given.toLowerCase();
    const value = rawHeaders[index + 1] ?? "";
    if (!isFieldName(name)) continue;
    if (found[name] !== undefined || !shapes[name].test(value)) return undefined;
    found[name] = value;
  }
  const channelId = ChannelId.safeParse(found["x-goog-channel-id"]);
  const token = found["x-goog-channel-token"];
  const messageNumber = found["x-goog-message-number"];
  const resourceId = found["x-goog-resource-id"];
  const state = found["x-goog-resource-state"];
  if (!channelId.success || token === undefined || messageNumber === undefined) return undefined;
  if (resourceId === undefined || state === undefined) return undefined;
  return {
    channelId: channelId.data,
    token,
    messageNumber: Number(messageNumber),
    resourceId,
    meaning: state === "sync" ? "sync" : "change",
  };
}
