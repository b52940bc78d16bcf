/** Steps from and to, the latter not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The part of a span that lies within `0` and `length`, at least one step of it. */
export function clampedSpan(span: Span, length: number): Span {
  const from = Math.min(Math.max(span.from, 0), length - 1);
  return { from, to: Math.max(Math.min(span.to, length), from + 1) };
}
