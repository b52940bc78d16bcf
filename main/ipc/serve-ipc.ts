import { z } from "zod";
import { CALL_CHANNEL, type CallName, CALLS } from "../../shared/ipc/calls.ts";
import {
  type CallInput,
  type CallReply,
  CONTRACT,
  type FaultCode,
  type Handlers,
} from "../../shared/ipc/contract.ts";
import type { Log } from "../log.ts";
import { faultCode } from "./fault-code.ts";
import { createRateCap } from "./rate-cap.ts";

/** A person clicks a few times a second, and each click asks for a few things. */
const CALLS_PER_SECOND = 200;

/** What serving the page's calls needs; `Frame` is Electron's `WebFrameMain`. */
export interface ServeIpcNeeds<Frame> {
  /** Electron's `ipcMain`. */
  readonly ipcMain: {
    handle(
      channel: string,
      listener: (event: { readonly senderFrame: Frame | null }, ...values: unknown[]) => Promise<Reply>,
    ): void;
  };
  /** Whether a frame is the desk's own; null is a frame that has gone away meanwhile. */
  readonly isTrusted: (frame: Frame | null) => boolean;
  /** Asked for each call anew: a desk that joins another clinic answers with others from then on. */
  readonly handlers: () => Handlers;
  readonly log: Log;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

type Reply = CallReply<CallName>;

/**
 * Answers every call of the page. In this order: who asks, how often, what is asked, is it well formed; only then the
 * handler runs, and its answer is parsed as well, so that no field crosses that the contract does not name. A fault crosses
 * as a code, never as a text.
 */
export function serveIpc<Frame>({ ipcMain, isTrusted, handlers, log, now }: ServeIpcNeeds<Frame>): void {
  const admit = createRateCap({ perSecond: CALLS_PER_SECOND, now });
  ipcMain.handle(CALL_CHANNEL, async ({ senderFrame }, ...values) => {
    if (!isTrusted(senderFrame)) return refuse("notAllowed", log);
    if (!admit()) return refuse("tooMany", log);
    const [name, input] = values;
    const known = CALLS.find((call) => call === name);
    if (known === undefined || values.length > 2) return refuse("notAllowed", log);
    return answer({ name: known, input, handlers: handlers(), log });
  });
}

interface Call<Name extends CallName> {
  readonly name: Name;
  readonly input: unknown;
  readonly handlers: Handlers;
  readonly log: Log;
}

async function answer<Name extends CallName>({ name, input, handlers, log }: Call<Name>): Promise<Reply> {
  const { input: inputSchema, output: outputSchema } = CONTRACT[name];
  const parsed = strict(inputSchema).safeParse(input);
  if (!parsed.success) return refuse("badInput", log, name);
  try {
    // What the name's own schema has just parsed is that call's input; TypeScript cannot follow a name through two maps.
    const value: unknown = await handlers[name](parsed.data as CallInput<Name>);
    // For the same reason: the output is what that call's schema says.
    return { ok: true, value: outputSchema.parse(value) } as Reply;
  } catch (fault) {
    return refuse(faultCode(fault), log, name);
  }
}

/** A field that the contract does not name is a mistake or an attack, not something to overlook. */
function strict(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject ? schema.strict() : schema;
}

function refuse(code: FaultCode, log: Log, call: CallName | null = null): Reply {
  log.warn("a call was refused or failed", { code, call });
  return { ok: false, code };
}
