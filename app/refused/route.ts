import { posted } from "#app/entry/handle-post.ts";
import { missing } from "#lib/missing.ts";

/** Where `proxy.ts` leads what no page of ours has sent: posted() refuses it. */
export const POST = posted(async () => missing());
