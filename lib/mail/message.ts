import type { BounceReason } from "#lib/outbox/reasons.ts";

/** A frozen letter as a provider gets it: the same bytes at every try. */
export type Message = {
  id: string;
  from: string;
  to: string;
  toName: string | null;
  fromName: string;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
};

/**
 * What came of a try. `postponed`: surely not accepted, may go better later; `pause` holds all letters for so many seconds. `unclear`: may have
 * been accepted. `refused`: never will be. `bounced`: the receiver's server said no at once. A problem names no person.
 */
export type Posted =
  | { outcome: "accepted"; providerId: string }
  | { outcome: "postponed"; problem: string; pause?: number }
  | { outcome: "unclear" | "refused"; problem: string }
  | { outcome: "bounced"; problem: string; reason: BounceReason };

export type Post = (message: Message) => Promise<Posted>;

/** Where letters leave. For so many hours it knows a letter's id again and takes it only once; 0 where it never does. Posting never throws. */
export type Provider = { name: string; hoursToRepeat: number; post: Post };

export const fromOf = ({ fromName, from }: Message): string => addressOf(fromName, from);

export const toOf = ({ to, toName }: Message): string => (toName ? addressOf(toName, to) : to);

/** Auto-Submitted keeps other computers from answering; the reference keeps a mail program from folding letters into one thread. */
export const headersOf = ({ id }: Message): Record<string, string> => ({ "Auto-Submitted": "auto-generated", "X-Entity-Ref-ID": id });

/** People choose their names: neither a line break nor a quotation mark may begin another header or address. */
const addressOf = (name: string, email: string) => `"${onOneLine(name).replace(/["\\]/g, "\\$&")}" <${email}>`;

/** Mail programs decode what stands between "=?" and "?=", line breaks included, wherever it stands. */
export const onOneLine = (words: string): string => words.replace(/[\p{C}\p{Z}]+|(?<==)(?=\?)/gu, " ").trim();
