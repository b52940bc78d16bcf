/** What a handler answers: a status and JSON, a page, a redirect, or nothing at all. */
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
  | {
      readonly kind: "text";
      readonly status: number;
      readonly text: string;
      readonly type: string;
      readonly headers?: Headers;
    }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "empty"; readonly status: number };

type Headers = Readonly<Record<string, string>>;

/** A JSON answer, 200 unless told otherwise. */
export function json(value: unknown, status = 200): Answer {
  return { kind: "json", status, value };
}
