import type { SeenRequest } from "../inspection/inspection-log.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { InspectorView } from "./inspector-panels.ts";
import { shortPath } from "./short-path.ts";

/** The latest requests are drawn; older ones are a filter away. */
const MOST_ROWS = 150;

/** The requests that pass the filter, newest first. */
export function requestTable({ world, filter }: InspectorView): Html {
  const { requests } = world.inspection;
  const passed = requests.filter((request) => passes(request, filter)).toReversed();
  if (requests.length === 0)
    return html`<p class="empty">
      No request yet. Connect the product to this sandbox, and its calls appear here.
    </p>`;
  if (passed.length === 0) return html`<p class="empty">No request holds “${filter}”.</p>`;
  const hidden = passed.length - MOST_ROWS;
  return html`<table>
      <caption class="unseen">
        Requests, newest first
      </caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Verb</th>
          <th scope="col">Path</th>
          <th scope="col">Method</th>
          <th scope="col">Status</th>
          <th scope="col" class="number">ms</th>
          <th scope="col" class="number">Units</th>
        </tr>
      </thead>
      <tbody>
        ${passed.slice(0, MOST_ROWS).map(row)}
      </tbody>
    </table>
    ${hidden > 0 ? html`<p class="note">${String(hidden)} older ones are not shown; filter to find them.</p>` : undefined}`;
}

function row(request: SeenRequest): Html {
  const { number, at, verb, path, methodName, status, milliseconds, units, faults } = request;
  return html`<tr data-number="${String(number)}" class="${isGood(status) ? "" : "bad"}">
    <td>
      <button
        type="button"
        class="open"
        aria-label="Request ${String(number)}, ${verb} ${methodName ?? path}"
      >
        ${timeOf(at)}
      </button>
    </td>
    <td>${verb}</td>
    <td class="path" title="${path}">${shortPath(path)}</td>
    <td>${methodName ?? ""}</td>
    <td>
      <span class="status">${statusText(status)}</span> ${faults.map(
        (fault) => html`<span class="fault">${fault}</span> `,
      )}
    </td>
    <td class="number">${String(Math.round(milliseconds))}</td>
    <td class="number">${String(units)}</td>
  </tr>`;
}

function passes(request: SeenRequest, filter: string): boolean {
  const { verb, path, query, methodName, account, status, faults } = request;
  const text = [verb, path, query, methodName, account, statusText(status), ...faults]
    .join(" ")
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function isGood(status: number): boolean {
  return status >= 200 && status < 400;
}

/** A status as it is shown; an answer that never came has none. */
export function statusText(status: number): string {
  return status === 0 ? "cut off" : String(status);
}

/** The time of an instant to the millisecond, in UTC as everything about the wire is. */
export function timeOf(instant: string): string {
  return instant.slice(11, 23);
}
