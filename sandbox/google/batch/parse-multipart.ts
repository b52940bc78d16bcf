/** Headers by lower-case name, and what follows the empty line after them. */
export interface HeadAndBody {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The boundary a `multipart/mixed` content type names (RFC 2046, section 5.1.1); undefined where it names none. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const found = /^\s*multipart\/mixed\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType ?? "",
  );
  return found?.[1] ?? found?.[2];
}

/** The parts between the boundaries of a multipart body; undefined where the last boundary is missing. */
export function parseMultipart(text: string, boundary: string): HeadAndBody[] | undefined {
  const parts: HeadAndBody[] = [];
  let part: string[] | undefined;
  for (const line of text.split("\n")) {
    const trimmed = line.trimEnd();
    if (trimmed === `--${boundary}` || trimmed === `--${boundary}--`) {
      // The line break before a boundary belongs to the boundary.
      if (part !== undefined) parts.push(parseHead(part.join("\n").replace(/\r$/, "")));
      if (trimmed.endsWith(`${boundary}--`)) return parts;
      part = [];
    } else part?.push(line);
  }
  return undefined;
}

/** Splits headers from a body at the first empty line; a line that is no header counts for nothing. */
export function parseHead(text: string): HeadAndBody {
  const end = /(?:^|\r?\n)\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const body = end === null ? "" : text.slice(end.index + end[0].length);
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body };
}
