import { z } from "zod";

// The page's policy forbids what zod does to be fast; a schema decides when it is made, so this is imported first.
z.config({ jitless: true });
