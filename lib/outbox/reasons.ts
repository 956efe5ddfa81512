/** Why a receiver's mail server, or the receiver, did not take a letter. */
export type BounceReason = "no-such-address" | "mailbox-full" | "refused" | "too-large" | "blocked-by-provider" | "unknown";

/** Why a letter never left. */
export type FailReason = "address-blocked" | "rejected" | "not-composed" | "tried-too-long";
