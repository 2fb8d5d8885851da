/** Yes and no are proofs; unknown stays silent unless a rule is told to be strict. */
export type Answer = "yes" | "no" | "unknown";
