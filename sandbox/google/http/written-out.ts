import type { Answer } from "./answer.ts";

/**
 * An answer as it goes over the wire: JSON is written as text, indented by one space, or by two where the servers in front of
 * the Calendar refuse (facts, B8).
 */
export function writtenOut(answer: Answer): Exclude<Answer, { readonly kind: "json" }> {
  if (answer.kind !== "json") return answer;
  const { status, headers } = answer;
  return {
    kind: "text",
    status,
    text: answer.text ?? written(answer.value),
    type: "application/json; charset=UTF-8",
    ...(headers === undefined ? {} : { headers }),
  };
}

function written(value: unknown): string {
  return JSON.stringify(value, undefined, isOfFrontEnd(value) ? 2 : 1);
}

/** An answer of which half arrives; one without a text does not arrive at all. */
export function midBody(answer: Answer): Answer {
  const written = writtenOut(answer);
  if (written.kind === "page") return midBody({ ...written, kind: "text", text: written.html, type: "html" });
  return written.kind === "text" ? { kind: "cutMidBody", answer: written } : { kind: "cut" };
}

function isOfFrontEnd(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("error" in value)) return false;
  const { error } = value;
  return typeof error === "object" && error !== null && "status" in error;
}
