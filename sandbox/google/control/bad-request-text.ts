import { z } from "zod";
import { UnreadableStateError } from "../state/unreadable-state-error.ts";
import { NotInSandboxError } from "./not-in-sandbox-error.ts";

/** One sentence saying what is wrong with a request to the control API; undefined where the fault is not the caller's. */
export function badRequestText(error: unknown): string | undefined {
  if (error instanceof NotInSandboxError || error instanceof UnreadableStateError) return error.message;
  if (!(error instanceof z.ZodError)) return undefined;
  const [issue] = error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "the request" : issue.path.join(".");
  return `Please correct ${place}: ${issue?.message ?? "it could not be read"}.`;
}
