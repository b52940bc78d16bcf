import { get } from "node:http";

/*
 * The client of list-page.ts: reads every page of each path it is sent, and answers with how many there were.
 * Started with the sandbox's address and an access token.
 */

const [endpoint = "", accessToken = ""] = process.argv.slice(2);

process.on("message", (path) => {
  void allPages(String(path)).then((pages) => process.send?.(pages));
});
process.send?.(0);

async function allPages(path: string): Promise<number> {
  let pages = 0;
  let pageToken: string | undefined;
  do {
    const token = pageToken === undefined ? "" : `&pageToken=${encodeURIComponent(pageToken)}`;
    const text = await call(`${path}${token}`);
    pages += 1;
    pageToken = /"nextPageToken": "([^"]+)"/.exec(text)?.[1];
  } while (pageToken !== undefined);
  return pages;
}

/** The text of an answer; throws where it is a refusal. */
async function call(path: string): Promise<string> {
  const headers = { Authorization: `Bearer ${accessToken}` };
  return await new Promise((resolve, reject) => {
    get(`${endpoint}/calendar/v3${path}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("latin1");
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(text));
      });
    }).on("error", reject);
  });
}
