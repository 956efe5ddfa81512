import { unstable_rethrow } from "next/navigation";
import { log } from "#lib/log.ts";
import { readLimited } from "./body-limit.ts";

const limit = 256 * 1024;
const statuses = { kept: 204, forged: 401 } as const;

/** Makes a POST handler for a service that signs the very bytes it sends, and sends them again after anything but a 2xx. */
export function webhookHandler(
  answer: (body: string, request: Request) => Promise<keyof typeof statuses>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const body = await readLimited(request, limit);
    if (!body) return empty(413);
    try {
      return empty(statuses[await answer(await body.text(), request)]);
    } catch (error) {
      unstable_rethrow(error);
      log.error({ err: error }, "a report was not kept");
      return empty(503);
    }
  };
}

const empty = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });
