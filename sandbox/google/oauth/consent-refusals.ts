import type { ConsentRefusal } from "./consent-screen.ts";

/** A page that says why nobody gets to the consent page. */
export interface RefusalPage {
  readonly status: number;
  readonly error: string;
  /** The page's heading; the usual one where left out. */
  readonly title?: string | undefined;
  readonly message: string;
}

/** Embedded browsers, which Google keeps out: Electron's windows and the views of Android (facts, A2). */
const EMBEDDED = /\bElectron\/|; wv\)/;

/** Whether a browser is a part of an application, by its User-Agent header. */
export function isEmbedded(userAgent: string | undefined): boolean {
  return EMBEDDED.test(userAgent ?? "");
}

/** The pages of the refusals of a whole application (facts, A5). */
export const REFUSAL_PAGES: Readonly<Record<ConsentRefusal, RefusalPage>> = {
  admin_policy_enforced: {
    status: 400,
    error: "admin_policy_enforced",
    title: "Access blocked: your organization’s administrator does not allow Clinic Desk",
    message:
      "The administrator of your organization has restricted the Google services that Clinic Desk asks for. Please ask them to allow it.",
  },
  org_internal: {
    status: 403,
    error: "org_internal",
    title: "Access blocked: Clinic Desk can only be used within its organization",
    message: "Your account is not of the organization that Clinic Desk belongs to.",
  },
  disallowed_useragent: {
    status: 403,
    error: "disallowed_useragent",
    title: "Access blocked: Clinic Desk’s request does not comply with Google’s policies",
    message: "Signing in is not allowed in a browser inside an application. Please use the system’s browser.",
  },
  deleted_client: {
    status: 401,
    error: "deleted_client",
    title: "Access blocked: authorization error",
    message: "The OAuth client was deleted.",
  },
};

/** The page for an account that may not take part in testing (facts, A6). */
export const NOT_A_TESTER: RefusalPage = {
  status: 403,
  error: "access_denied",
  title: "Access blocked: Clinic Desk has not completed the Google verification process",
  message:
    "Clinic Desk has not completed the Google verification process. The app is currently being tested, and can only be accessed by testers its developer has approved.",
};
