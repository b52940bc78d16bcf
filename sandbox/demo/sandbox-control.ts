import { z } from "zod";

const SeenEvent = z.looseObject({
  id: z.string(),
  status: z.string().optional(),
  summary: z.string().optional(),
  start: z.looseObject({ dateTime: z.string() }),
  end: z.looseObject({ dateTime: z.string() }),
});
/** An event as Google holds it, as far as the tour looks. */
export type SeenEvent = z.infer<typeof SeenEvent>;

const Items = z.looseObject({ items: z.array(z.unknown()) });
const Requests = z.object({
  requests: z.array(z.object({ method: z.string(), path: z.string(), status: z.int(), count: z.int() })),
});
const Grant = z.looseObject({ accessToken: z.string() });
const Calendar = z.looseObject({ id: z.string() });

/** The strings behind the sandbox Google, and a look at it as any program has it: over the Calendar API. */
export interface SandboxControl {
  /** From now on Google cannot be reached. */
  readonly goOffline: () => Promise<void>;
  readonly goOnline: () => Promise<void>;
  /** Live events whose title names this patient, on any calendar of the account, read over the API. */
  readonly findEvents: (patientName: string) => Promise<SeenEvent[]>;
  /** How often Google was asked this, and how it answered: `POST /revoke 200`. */
  readonly countRequests: (line: string) => Promise<number>;
  /** The one live event whose title names this patient; undefined where there is none, throws where there are more. */
  readonly findEvent: (patientName: string) => Promise<SeenEvent | undefined>;
}

/** Takes hold of a sandbox Google. */
export async function createSandboxControl(google: {
  readonly endpoint: string;
  readonly control: string;
}): Promise<SandboxControl> {
  const api = `${google.endpoint}/calendar/v3`;
  const { accessToken } = Grant.parse(await ask("POST", `${google.control}/grants`, { body: {} }));
  const items = async (path: string): Promise<unknown[]> =>
    Items.parse(await ask("GET", `${api}${path}`, { accessToken })).items;
  const findEvents = async (patientName: string): Promise<SeenEvent[]> => {
    const calendars = await items("/users/me/calendarList");
    const pages = await Promise.all(
      calendars.map((calendar) =>
        items(`/calendars/${encodeURIComponent(Calendar.parse(calendar).id)}/events?maxResults=2500`),
      ),
    );
    return pages
      .flat()
      .map((event) => SeenEvent.safeParse(event))
      .flatMap(({ data }) => (data === undefined ? [] : [data]))
      .filter(({ status, summary }) => status !== "cancelled" && (summary ?? "").includes(patientName));
  };
  return {
    goOffline: async () => {
      await ask("POST", `${google.control}/faults`, { body: { kind: "offline" } });
    },
    goOnline: async () => {
      await ask("DELETE", `${google.control}/faults`, {});
    },
    findEvents,
    countRequests: async (line) => {
      const { requests } = Requests.parse(await ask("GET", `${google.control}/requests`, {}));
      return requests
        .filter(({ method, path, status }) => `${method} ${path} ${status}` === line)
        .reduce((sum, { count }) => sum + count, 0);
    },
    findEvent: async (patientName) => {
      const found = await findEvents(patientName);
      if (found.length > 1) throw new Error(`${found.length} events for one appointment`);
      return found[0];
    },
  };
}

async function ask(
  method: string,
  address: string,
  { body, accessToken }: { readonly body?: unknown; readonly accessToken?: string },
): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
