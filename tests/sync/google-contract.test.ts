import { deletionFacts } from "./google-contract/deletion-facts.ts";
import { describeFacts, reportAtTheEnd } from "./google-contract/describe-facts.ts";
import { etagFacts } from "./google-contract/etag-facts.ts";
import { identifierFacts } from "./google-contract/identifier-facts.ts";
import { timeFacts } from "./google-contract/time-facts.ts";
import { writeFacts } from "./google-contract/write-facts.ts";

reportAtTheEnd();

describeFacts("B1 identifiers", identifierFacts);
describeFacts("B2 times", timeFacts);
describeFacts("B3 writing", writeFacts);
describeFacts("B4 and B5 etags", etagFacts);
describeFacts("B6 deletion", deletionFacts);
