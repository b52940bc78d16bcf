import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** The question which instances of a series are meant; the page's script opens it and hides what cannot be chosen. */
export function seriesDialog(): Html {
  return html`<dialog id="series-dialog" aria-labelledby="series-question">
    <form method="dialog">
      <h2 id="series-question"></h2>
      <fieldset>
        <legend class="unseen">Which ones</legend>
        <label class="check"><input type="radio" name="scope" value="one" /> This event</label>
        <label class="check"><input type="radio" name="scope" value="following" /> This and following</label>
        <label class="check"><input type="radio" name="scope" value="all" /> All events</label>
      </fieldset>
      <div class="actions">
        <button type="button" class="quiet" data-cancel>Cancel</button>
        <button type="submit" class="primary">OK</button>
      </div>
    </form>
  </dialog>`;
}
