import { host, sendRaw, urlencoded } from "./raw.ts";

/** Keeps cookies, and says nothing of where its forms were: no Fetch Metadata, and no origin or none that tells anything. */
export class OldBrowser {
  readonly jar = new Map<string, string>();
  readonly says: string[];

  constructor(says: string[]) {
    this.says = says;
  }

  private async go(method: "GET" | "POST", path: string, lines: string[], body = "") {
    const cookies = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await sendRaw({ method, path, lines: [host, ...(cookies ? [`Cookie: ${cookies}`] : []), ...lines], body });
    for (const [, name = "", value = ""] of answer.headers.matchAll(/^set-cookie: ([^=]+)=([^;\r\n]*)/gim)) this.jar.set(name, value);
    return answer;
  }

  open = (path: string) => this.go("GET", path, []);

  /** As its form has them, with the token of the page that was opened. */
  send = (path: string, fields: Record<string, string>, says = this.says) =>
    this.go("POST", path, [urlencoded, ...says], new URLSearchParams(fields).toString());
}

/** The token of the first form on a page. */
export const tokenIn = (html: string) => /name="page-token" value="([^"]+)"/.exec(html)?.[1] ?? "";
