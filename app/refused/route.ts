import { postHandler } from "#app/entry/handle-post.ts";
import { missing } from "#lib/missing.ts";

/** Where `proxy.ts` leads what no page of ours has sent: postHandler() refuses it. */
export const POST = postHandler(async () => missing());
