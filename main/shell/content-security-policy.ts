/**
 * The policy that goes with every answer: the page runs and shows only what was shipped with it and reaches nothing.
 * `styleNonce` admits the style elements that Mantine writes for the theme. Trusted types are not demanded, because those
 * elements are filled through `innerHTML`, which React cannot do under that directive.
 */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
