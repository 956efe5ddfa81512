import { setTimeout as wait } from "node:timers/promises";

/** What the provider has taken, in the order in which it did. */
type Post = Map<string, { body: string }>;

/** Where the link in the letter leads that asks this person. */
export function invitationFor(taken: Post, email: string): string | undefined {
  const letter = lettersTo(taken, email).find((body) => body.includes("/invitations/"));
  return letter && /\/invitations\/([0-9a-f-]{36})/.exec(letter)?.[1];
}

const read = new Set<string>();

/** The code in the newest letter that nobody has read yet; nothing when none comes. */
export async function codeFor(taken: Post, email: string, seconds = 20): Promise<string | undefined> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await wait(50)) {
    const codes = lettersTo(taken, email).flatMap((body) => /\\n([A-Z0-9]{4}-[A-Z0-9]{4})\\n/.exec(body)?.[1] ?? []);
    const code = codes.findLast((one) => !read.has(one));
    if (!code) continue;
    read.add(code);
    return code;
  }
  return undefined;
}

const lettersTo = (taken: Post, email: string) => [...taken.values()].map(({ body }) => body).filter((body) => body.includes(email));
