import { env } from "#env.ts";

/** A frozen letter as a provider gets it: the same bytes at every try. */
export type Message = {
  id: string;
  to: string;
  toName: string | null;
  fromName: string;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
};

/** `postponed` may go better later, `refused` never. A problem names no person. */
export type Posted = { fate: "accepted"; providerId: string } | { fate: "postponed" | "refused"; problem: string };

export type Post = (message: Message) => Promise<Posted>;

export const fromOf = ({ fromName }: Message): string => addressOf(fromName, env.MAIL_FROM);

export const toOf = ({ to, toName }: Message): string => (toName ? addressOf(toName, to) : to);

/** Auto-Submitted keeps other computers from answering; the reference keeps a mail program from folding letters into one thread. */
export const headersOf = ({ id }: Message): Record<string, string> => ({ "Auto-Submitted": "auto-generated", "X-Entity-Ref-ID": id });

/** People choose their names: neither a line break nor a quotation mark may begin another header or address. */
const addressOf = (name: string, email: string) => `"${onOneLine(name).replace(/["\\]/g, "\\$&")}" <${email}>`;

export const onOneLine = (words: string): string => words.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
