/** How a person answers the sandbox's consent page. */
export interface ConsentAnswer {
  readonly decision: "allow" | "cancel";
  /** The account to sign in with; left out: the one already chosen. */
  readonly account?: string;
  /** Scopes whose box is unticked. */
  readonly untick?: readonly string[];
}

/** A browser without a window: opens the consent page, answers its form as a person would, and follows the way back. */
export async function answerConsentPage(address: string, answer: ConsentAnswer): Promise<Response> {
  const page = await fetch(address);
  const html = await page.text();
  const form = new URLSearchParams();
  for (const [input = ""] of html.matchAll(/<input[^>]*>/g)) {
    const { type, name, value } = attributesOf(input);
    const isSent = type === "hidden" || /\schecked\b/.test(input);
    if (isSent && !answer.untick?.includes(value)) form.append(name, value);
  }
  form.set("decision", answer.decision);
  if (answer.account !== undefined) form.set("account", answer.account);
  const action = /<form[^>]*\saction="([^"]*)"/.exec(html)?.[1] ?? "";
  return fetch(new URL(action, address), { method: "POST", body: form });
}

function attributesOf(input: string): {
  readonly type: string;
  readonly name: string;
  readonly value: string;
} {
  const [type = "", name = "", value = ""] = ["type", "name", "value"].map(
    (attribute) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(input)?.[1],
  );
  return { type, name, value };
}
