import type { DownMessage } from "../shared/relay/protocol.ts";
import type { Hint } from "./google-notifications.ts";

/** The first byte of a frame that is a whole text, and what says that its length takes two bytes. */
const WHOLE_TEXT = "\x81";
const TWO_BYTES = "\x7e";

/** What a desk is told of a change, ready to be sent to all of its clinic. */
export function hintFrame({ calendarKey, number }: Hint): Buffer {
  return Buffer.from(frameOf({ kind: "changed", calendarKey, number }), "latin1");
}

/** A whole frame (RFC 6455, section 5.2), a character for each byte. What a relay says is ASCII: ids, numbers and times. */
export function frameOf(message: DownMessage): string {
  const text = JSON.stringify(message);
  const { length } = text;
  if (length < 126) return WHOLE_TEXT + String.fromCharCode(length) + text;
  return WHOLE_TEXT + TWO_BYTES + String.fromCharCode(length >> 8, length & 255) + text;
}
