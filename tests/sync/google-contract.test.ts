import { collectionSyncFacts } from "./google-contract/collection-sync-facts.ts";
import { deletionFacts } from "./google-contract/deletion-facts.ts";
import { describeFacts, reportAtTheEnd } from "./google-contract/describe-facts.ts";
import { etagFacts } from "./google-contract/etag-facts.ts";
import { fieldFacts } from "./google-contract/field-facts.ts";
import { guestFacts } from "./google-contract/guest-facts.ts";
import { identifierFacts } from "./google-contract/identifier-facts.ts";
import { pagingFacts } from "./google-contract/paging-facts.ts";
import { refusalFacts } from "./google-contract/refusal-facts.ts";
import { seriesFacts } from "./google-contract/series-facts.ts";
import { syncTokenFacts } from "./google-contract/sync-token-facts.ts";
import { timeFacts } from "./google-contract/time-facts.ts";
import { writeFacts } from "./google-contract/write-facts.ts";

reportAtTheEnd();

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
