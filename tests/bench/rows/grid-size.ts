import type { BenchRow, Figure } from "../bench-row.ts";
import { buildContender, sizeOf } from "../grid/build-contender.ts";
import { CONTENDERS } from "../grid/contender.ts";

const LIMIT_BYTES = 12 * 1024;

/** React is on the page for either. */
const REACT = [/^react(-dom)?(\/|$)/];
/** What the rest of the desk's page brings along: its texts in five languages, its kit, its questions to the main process. */
const PAGE = [/^@mantine\//, /^@tanstack\/react-query$/, /^zustand/, /^i18next$/, /\/words\//];

/** How much a browser loads for the grid alone, built for production, by gzip. */
export const gridSize: BenchRow = {
  name: "grid-size",
  run: async () => {
    const { own, eventCalendar, bigCalendar } = CONTENDERS;
    const ours = sizeOf(await buildContender(own, [...REACT, ...PAGE]));
    const peers = [
      { title: eventCalendar.title, size: sizeOf(await buildContender(eventCalendar, REACT)) },
      { title: bigCalendar.title, size: sizeOf(await buildContender(bigCalendar, REACT)) },
    ];
    const limit = { title: "the limit", size: { scriptBytes: LIMIT_BYTES, styleBytes: Infinity } };
    const bytes = (which: "scriptBytes" | "styleBytes", beside: typeof limit, goal: number): Figure => ({
      what: `the grid's ${which === "scriptBytes" ? "JavaScript over bare React" : "style sheets, the desk's own variables with them"}, gzip`,
      measured: ours[which],
      unit: "bytes",
      beside: { what: beside.title, value: beside.size[which] },
      ratio: ours[which] / beside.size[which],
      goal,
    });
    return [
      bytes("scriptBytes", limit, 1),
      ...peers.map((peer) => bytes("scriptBytes", peer, 1)),
      ...peers.map((peer) => bytes("styleBytes", peer, Infinity)),
    ];
  },
};
