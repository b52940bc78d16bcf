import { createHash } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Answer, TextAnswer } from "../http/answer.ts";
import { writtenOut } from "../http/written-out.ts";

/** An answer to a part, and the id the part was sent with. */
export interface AnsweredPart {
  readonly contentId: string | undefined;
  readonly answer: Answer;
}

/** The answer to a batch: 200, and each part's own status line, headers and body, in the order they were asked (facts, E3). */
export function writtenParts(parts: readonly AnsweredPart[]): TextAnswer {
  const texts = parts.map(partText);
  const boundary = `batch_${createHash("sha256").update(texts.join()).digest("base64url").slice(0, 32)}`;
  const text = texts.map((part) => `--${boundary}\r\n${part}\r\n`).join("");
  return {
    kind: "text",
    status: 200,
    type: `multipart/mixed; boundary=${boundary}`,
    text: `${text}--${boundary}--\r\n`,
  };
}

function partText({ contentId, answer }: AnsweredPart): string {
  const id = contentId === undefined ? "" : `Content-ID: ${responseId(contentId)}\r\n`;
  return `Content-Type: application/http\r\n${id}\r\n${messageText(answer)}`;
}

/** `<item1>` is answered as `<response-item1>`. */
function responseId(contentId: string): string {
  return contentId.startsWith("<") ? `<response-${contentId.slice(1)}` : `response-${contentId}`;
}

function messageText(answer: Answer): string {
  const written = writtenOut(answer);
  const status = "status" in written ? written.status : 200;
  const line = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}\r\n`;
  if (written.kind !== "text") return `${line}\r\n`;
  const type = written.type.includes("/") ? written.type : `text/${written.type}; charset=utf-8`;
  const headers = {
    ...written.headers,
    "Content-Type": type,
    "Content-Length": String(Buffer.byteLength(written.text)),
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line}${head.join("")}\r\n${written.text}`;
}
