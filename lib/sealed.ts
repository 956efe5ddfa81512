import { createHmac } from "node:crypto";

/** For what has too few bits to stand a plain hash: codes, addresses of mailboxes and of networks. */
export const sealedWith = (secret: string, word: string): string => createHmac("sha256", secret).update(word).digest("base64url");
