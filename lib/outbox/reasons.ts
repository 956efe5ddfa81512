/** Why a receiver's mail server, or the receiver, did not take a letter. */
export const bounceReasons = ["no-such-address", "mailbox-full", "refused", "too-large", "blocked-by-provider", "unknown"] as const;
export type BounceReason = (typeof bounceReasons)[number];

/** Why a letter never left. */
export const failReasons = ["address-blocked", "rejected", "not-composed", "tried-too-long"] as const;
export type FailReason = (typeof failReasons)[number];
