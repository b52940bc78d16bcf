/** What the person does on the consent page. */
export interface ConsentDecision {
  readonly button: "allow" | "cancel";
  readonly untick?: readonly string[];
  /** The account to choose; the one already chosen where left out. */
  readonly account?: string;
}

/** What came of opening a consent page and deciding there: a way back to the application, or a page that says no. */
export type ConsentOutcome =
  | { readonly kind: "back"; readonly parameters: Readonly<Record<string, string>> }
  | { readonly kind: "page"; readonly status: number; readonly text: string };

/** Opens a consent page and decides there as a person in a browser without scripts would. */
export async function pressConsent(address: string, decision: ConsentDecision): Promise<ConsentOutcome> {
  const page = await fetch(address, { redirect: "manual" });
  const text = await page.text();
  const action = /<form[^>]*\saction="([^"]*)"/.exec(text)?.[1];
  if (action === undefined) return outcomeOf(page, text);
  const body = new URLSearchParams(filledIn(text, decision));
  const answer = await fetch(new URL(action, address), { method: "POST", body, redirect: "manual" });
  return outcomeOf(answer, await answer.text());
}

/** The inputs of a form as a browser sends them: hidden ones, and others where they are ticked. */
function filledIn(page: string, { button, untick = [], account }: ConsentDecision): string[][] {
  const inputs = [...page.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const sent = inputs
    .filter((input) => attribute(input, "type") === "hidden" || /\schecked\b/.test(input))
    .map((input) => [attribute(input, "name"), attribute(input, "value")] as const)
    .filter(([name, value]) => !untick.includes(value) && !(name === "account" && account !== undefined));
  const chosen = account === undefined ? [] : [["account", account]];
  return [...sent.map((pair) => [...pair]), ...chosen, ["decision", button]];
}

function attribute(input: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? "";
}

function outcomeOf(answer: Response, text: string): ConsentOutcome {
  const back = answer.headers.get("location");
  if (back === null) return { kind: "page", status: answer.status, text };
  return { kind: "back", parameters: Object.fromEntries(new URL(back).searchParams) };
}
