import { gaxios } from "google-auth-library";
import { z } from "zod";

/** What Google answered: `body` in the words of Google's own types where the status is a success. */
export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
}

/** An answer with its headers. */
export interface RawAnswer extends Answer {
  readonly headers: Headers;
}

/** The answer to a call of Google's client. */
export async function answerOf<Body>(
  call: Promise<{ readonly status: number; readonly data: Body }>,
): Promise<Answer<Body>> {
  const { status, data } = await call;
  return { status, body: data };
}

/** The answer that Google's OAuth client threw; fails where it threw none. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ status: number | undefined; body: unknown }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof gaxios.GaxiosError) return { status: error.status, body: error.response?.data };
    throw error;
  }
  throw new Error("Google did not refuse.");
}

const ErrorItem = z.looseObject({
  domain: z.string(),
  reason: z.string(),
  message: z.string(),
  location: z.string().optional(),
  locationType: z.string().optional(),
});
const ErrorBody = z.object({ error: z.looseObject({ code: z.int(), errors: z.array(ErrorItem).min(1) }) });

/** What Google finds wrong: the status and the first entry of `errors`; fails where the answer is no refusal. */
export async function problemOf(
  call: Promise<Answer> | Answer,
): Promise<{ readonly status: number } & z.infer<typeof ErrorItem>> {
  const { status, body } = await call;
  const [item] = ErrorBody.parse(body).error.errors;
  if (item === undefined) throw new Error("the schema wants one");
  return { status, ...item };
}

/** The status and the reason of a refusal, as `404 notFound`. */
export async function reasonOf(call: Promise<Answer> | Answer): Promise<string> {
  const { status, reason } = await problemOf(call);
  return `${String(status)} ${reason}`;
}

/** The status of an answer. */
export async function statusOf(call: Promise<Answer> | Answer): Promise<number> {
  return (await call).status;
}

/** The body of an answer that must be a success; fails with what Google said otherwise. */
export async function bodyOf<Body>(call: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await call;
  if (status >= 300) throw new Error(`Google answered ${String(status)}: ${JSON.stringify(body)}`);
  return body;
}
