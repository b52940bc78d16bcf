/** What a handler answers: a status and JSON, a page, a text, a redirect, nothing at all, or a connection that is cut. */
export type Answer =
  | {
      readonly kind: "json";
      readonly status: number;
      readonly value: unknown;
      readonly headers?: Headers;
      /** The value as it is sent, where it is written already; by default it is indented by one space. */
      readonly text?: string;
    }
  | { readonly kind: "page"; readonly status: number; readonly html: string; readonly headers: Headers }
  | TextAnswer
  | { readonly kind: "redirect"; readonly to: string; readonly headers?: Headers }
  | { readonly kind: "empty"; readonly status: number }
  | { readonly kind: "cut" }
  /** Cut after the headers and half of the text. */
  | { readonly kind: "cutMidBody"; readonly answer: TextAnswer };

/** An answer that is written out already. */
export interface TextAnswer {
  readonly kind: "text";
  readonly status: number;
  readonly text: string;
  readonly type: string;
  readonly headers?: Headers;
}

type Headers = Readonly<Record<string, string>>;

/** A JSON answer, 200 unless told otherwise. */
export function json(value: unknown, status = 200): Answer {
  return { kind: "json", status, value };
}
