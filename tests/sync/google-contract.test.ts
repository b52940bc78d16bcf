import { describeFacts, reportAtTheEnd } from "./google-contract/describe-facts.ts";
import { identifierFacts } from "./google-contract/identifier-facts.ts";

reportAtTheEnd();

describeFacts("B1 identifiers", identifierFacts);
