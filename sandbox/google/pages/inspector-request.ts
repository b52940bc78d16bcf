import type { SeenRequest } from "../inspection/inspection-log.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { statusText, timeOf } from "./inspector-requests.ts";

/** All that is known of a request. Nothing of its tokens is: the log never had them. */
export function requestDetails(request: SeenRequest): Html {
  const { number, at, verb, path, query, methodName, account, status, milliseconds, units, faults } = request;
  const facts = [
    ["Time", `${at.slice(0, 10)} ${timeOf(at)} UTC`],
    ["Method", methodName ?? "none"],
    ["Account", account ?? "none"],
    ["Status", statusText(status)],
    ["Took", `${String(Math.round(milliseconds))} ms`],
    ["Quota", units === 1 ? "1 unit" : `${String(units)} units`],
    ["Faults", faults.length === 0 ? "none" : faults.join(", ")],
  ] as const;
  return html`<form method="dialog">
    <h2>Request ${String(number)}</h2>
    <p class="line"><b>${verb}</b> ${path}</p>
    ${
      query === ""
        ? undefined
        : html`<ul class="query">
            ${query.split("&").map(parameter)}
          </ul>`
    }
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${headers(request)} ${body("Request body", request.requestBody)} ${body("Answer", request.answerBody)}
    <div class="actions"><button class="primary" autofocus>Close</button></div>
  </form>`;
}

function parameter(pair: string): Html {
  const [name = "", ...value] = pair.split("=");
  return html`<li><b>${readable(name)}</b> ${readable(value.join("="))}</li>`;
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

function headers({ headers: sent }: SeenRequest): Html | undefined {
  if (sent === undefined) return undefined;
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
  return body("Headers", lines.join("\n"));
}

function body(name: string, text: string | undefined): Html | undefined {
  if (text === undefined || text === "") return undefined;
  return html`<h3>${name}</h3>
    <pre tabindex="0">${indented(text)}</pre>`;
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
