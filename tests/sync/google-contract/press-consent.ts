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

/**
 * Opens a consent page and decides there as a person in a browser without scripts would, past the choice of an account and the
 * warning of an application that is being tested.
 */
export async function pressConsent(address: string, decision: ConsentDecision): Promise<ConsentOutcome> {
  let page = await fetch(address, { redirect: "manual" });
  for (;;) {
    const text = await page.text();
    const action = /<form[^>]*\saction="([^"]*)"/.exec(text)?.[1];
    if (action === undefined) return outcomeOf(page, text);
    const body = new URLSearchParams(filledIn(text, decision));
    page = await fetch(new URL(action, address), { method: "POST", body, redirect: "manual" });
    if (page.status >= 300) return outcomeOf(page, await page.text());
  }
}

/** The first form of a page as a browser sends it: hidden inputs, others where they are ticked, and the button that is pressed. */
function filledIn(page: string, { button, untick = [], account }: ConsentDecision): string[][] {
  const [first = ""] = page.split("</form>");
  const inputs = [...first.matchAll(/<(?:input|button)[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, "name"),
    value: attribute(tag, "value"),
    isSent: attribute(tag, "type") === "hidden" || /\schecked\b/.test(tag),
  }));
  const offered = inputs.filter(({ name }) => name === "decision").map(({ value }) => value);
  const step = ["allow", "continue", "choose"].find((value) => offered.includes(value)) ?? button;
  const sent = inputs.filter(
    ({ name, value, isSent }) => isSent && !untick.includes(value) && name !== "decision",
  );
  const accounts = inputs.filter(({ name }) => name === "account");
  const chosen = account ?? accounts.find(({ isSent }) => isSent)?.value ?? accounts[0]?.value;
  return [
    ...sent.filter(({ name }) => name !== "account").map(({ name, value }) => [name, value]),
    ...(chosen === undefined ? [] : [["account", chosen]]),
    ["decision", button === "cancel" ? "cancel" : step],
  ];
}

function attribute(input: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? "";
}

function outcomeOf(answer: Response, text: string): ConsentOutcome {
  const back = answer.headers.get("location");
  if (back === null) return { kind: "page", status: answer.status, text };
  return { kind: "back", parameters: Object.fromEntries(new URL(back).searchParams) };
}
