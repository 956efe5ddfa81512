import { randomInt } from "node:crypto";
import { type RequestOptions, request as send } from "node:http";
import { publicUrl } from "#tests/support/servers/product.ts";
import { formIn, type Typed } from "./forms.ts";

/** What came back; status 0 when nothing did. */
export type Answer = { status: number; location: string; text: string; headers: Record<string, string | string[] | undefined>; ms: number };
type Sent = { method: string; path: string; body?: string; type?: string; headers?: Record<string, string> };
export type Route = () => { port: number };

const patience = 15_000;
const network = () => `203.0.${randomInt(256)}.${randomInt(256)}`;

/** A browser without scripts: it keeps cookies, shows a page and sends the form on it. Each request goes to the server that `route` names. */
export function aBrowser(route: Route, seen: (answer: Answer) => void = () => {}) {
  const jar = new Map<string, string>();
  const from = network();

  async function ask({ method, path, body = "", type, headers: more }: Sent, to = route()): Promise<Answer> {
    const headers = {
      host: new URL(publicUrl).host,
      "x-forwarded-for": from,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
      "accept-language": "sv",
      ...(method === "POST" && { origin: publicUrl, "content-type": type ?? "application/x-www-form-urlencoded" }),
      ...more,
    };
    const answer = await exchange({ ...to, host: "127.0.0.1", path, method, headers, agent: false }, body);
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) keep(line);
    seen(answer);
    return answer;
  }

  function keep(line: string) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value && !/max-age=0\b/i.test(line)) jar.set(name, value);
    else jar.delete(name);
  }

  return {
    jar,
    ask,
    get: (path: string) => ask({ method: "GET", path }),
    /** Fills in the form with this in it and sends it as it stands on the page; nothing when the page has no such form. */
    async submit({ text }: Answer, page: string, mark: string, typed: Typed): Promise<Answer | undefined> {
      const form = formIn(text, mark, typed);
      return form && ask({ method: "POST", path: form.action || page, body: form.body, type: form.type });
    },
  };
}

export type Browser = ReturnType<typeof aBrowser>;

function exchange(options: RequestOptions, body: string): Promise<Answer> {
  const since = performance.now();
  const none = { location: "", text: "", headers: {} };
  return new Promise((done) => {
    const lost = () => done({ ...none, status: 0, ms: performance.now() - since });
    const sent = send(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", lost);
      answer.on("end", () => {
        const { statusCode: status = 0, headers } = answer;
        done({ status, headers, location: headers.location ?? "", text: Buffer.concat(chunks).toString(), ms: performance.now() - since });
      });
    });
    sent.setTimeout(patience, () => sent.destroy());
    sent.on("error", lost);
    sent.end(body);
  });
}
