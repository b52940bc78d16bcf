import { applicationFacts } from "./google-contract/application-facts.ts";
import { authorizationFacts } from "./google-contract/authorization-facts.ts";
import { batchFacts } from "./google-contract/batch-facts.ts";
import { calendarFacts } from "./google-contract/calendar-facts.ts";
import { calendarListFacts } from "./google-contract/calendar-list-facts.ts";
import { channelFacts } from "./google-contract/channel-facts.ts";
import { collectionSyncFacts } from "./google-contract/collection-sync-facts.ts";
import { deletionFacts } from "./google-contract/deletion-facts.ts";
import { describeFacts, reportAtTheEnd } from "./google-contract/describe-facts.ts";
import { etagFacts } from "./google-contract/etag-facts.ts";
import { fieldFacts } from "./google-contract/field-facts.ts";
import { freeBusyFacts } from "./google-contract/free-busy-facts.ts";
import { guestFacts } from "./google-contract/guest-facts.ts";
import { identifierFacts } from "./google-contract/identifier-facts.ts";
import { identityFacts } from "./google-contract/identity-facts.ts";
import { messageFacts } from "./google-contract/message-facts.ts";
import { pagingFacts } from "./google-contract/paging-facts.ts";
import { quotaFacts } from "./google-contract/quota-facts.ts";
import { refusalFacts } from "./google-contract/refusal-facts.ts";
import { scopeFacts } from "./google-contract/scope-facts.ts";
import { seriesFacts } from "./google-contract/series-facts.ts";
import { sharingFacts } from "./google-contract/sharing-facts.ts";
import { syncTokenFacts } from "./google-contract/sync-token-facts.ts";
import { timeFacts } from "./google-contract/time-facts.ts";
import { tokenFacts } from "./google-contract/token-facts.ts";
import { unreliableFacts } from "./google-contract/unreliable-facts.ts";
import { writeFacts } from "./google-contract/write-facts.ts";

/*
 * What is known of Google, held to a sandbox in this process. With GOOGLE_CONFORMANCE_TOKEN set to an access token with the full
 * calendar scope, Google itself is held to it, but for what needs the sandbox's control; it works on calendars of its own, which
 * it deletes at the end, and never on the account's. GOOGLE_CONFORMANCE_URL names another service, as `http://127.0.0.1:4000`.
 */

reportAtTheEnd();

describeFacts("A2, A3 and A7 consent", authorizationFacts);
describeFacts("A4 to A6 tokens", tokenFacts);
describeFacts("A8 and A9 identity", identityFacts);
describeFacts("A2 to A11 applications", applicationFacts);
describeFacts("A10 scopes", scopeFacts);
describeFacts("B1 identifiers", identifierFacts);
describeFacts("B2 times", timeFacts);
describeFacts("B3 writing", writeFacts);
describeFacts("B4 and B5 etags", etagFacts);
describeFacts("B6 deletion", deletionFacts);
describeFacts("B7 fields", fieldFacts);
describeFacts("B7 series", seriesFacts);
describeFacts("B7 guests", guestFacts);
describeFacts("B8 refusals", refusalFacts);
describeFacts("C1 and C2 sync tokens", syncTokenFacts);
describeFacts("C1 other collections", collectionSyncFacts);
describeFacts("C3 to C5 pages", pagingFacts);
describeFacts("D1 and D5 channels", channelFacts);
describeFacts("D2 to D6 messages", messageFacts);
describeFacts("E1 and E2 quotas", quotaFacts);
describeFacts("E3 batches", batchFacts);
describeFacts("F calendars, colours and settings", calendarFacts);
describeFacts("F calendar lists", calendarListFacts);
describeFacts("F sharing", sharingFacts);
describeFacts("F free/busy", freeBusyFacts);
describeFacts("What Google may do at any time", unreliableFacts);
