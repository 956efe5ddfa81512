import { redirect, unstable_rethrow } from "next/navigation";
import { env } from "#env.ts";
import { failed } from "./failed.ts";
import { fromOurPages } from "./guard.ts";
import { wholePage } from "./whole-page.ts";

const limit = 64 * 1024;

/** The form somebody sent from one of our pages; nothing when it came from elsewhere, is no form or is larger than 64 kB. */
async function readPosted(request: Request): Promise<FormData | undefined> {
  if (!fromOurPages(request)) return undefined;
  const body = await readLimited(request);
  if (!body) return undefined;

  const type = request.headers.get("content-type") ?? "";
  return new Response(body, { headers: { "content-type": type } }).formData().catch(() => undefined);
}

/** Makes a POST handler: it gets the form, and neither a foreign form nor a failure gives an empty answer. */
export function posted(answer: (form: FormData, request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const form = await readPosted(request);
    if (!form) return wholePage("refused", { status: 403 });
    try {
      return await answer(form, request);
    } catch (error) {
      unstable_rethrow(error);
      redirect(failed(error));
    }
  };
}

/** Sends the browser on with a GET, whatever host it thinks it talks to. A header carries no å: the path is escaped. */
export function seeOther(path: string): Response {
  const { pathname, search, hash } = new URL(path, env.PUBLIC_URL);
  return new Response(null, { status: 303, headers: { location: `${pathname}${search}${hash}` } });
}

async function readLimited(request: Request): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return new Blob(chunks);
}
