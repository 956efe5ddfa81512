import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Asker, type Finding, run } from "./run.ts";

const Entry = z.object({ method: z.string(), path: z.string(), info: z.string(), parameter: z.string().nullish() });
const Report = z.object({ vulnerabilities: z.record(z.string(), z.array(Entry)), anomalies: z.record(z.string(), z.array(Entry)) });

/**
 * All of them but those that ask somebody else's server (ssrf, xxe, wapp, nikto), guess passwords, which the product has none of,
 * or guess addresses by a long list (buster).
 */
const modules =
  "backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss";

/** What wapiti finds when it walks through the product as somebody, beginning at these pages. */
export async function scan(address: string, { who, cookie, pages }: Asker, folder: string, seconds: number): Promise<Finding[]> {
  const report = join(folder, `wapiti-${who}.json`);
  const starts = pages.flatMap((path) => ["-s", `${address}${path}`]);
  const session = ["-H", "Sec-Fetch-Site: same-origin", ...(cookie ? ["-H", `Cookie: ${cookie}`] : [])];
  const limits = ["--max-scan-time", `${seconds}`, "--max-attack-time", `${Math.ceil(seconds / 3)}`, "-t", "10", "-d", "4"];
  const store = ["--store-session", join(folder, who), "--store-config", join(folder, `${who}-config`), "--flush-session"];
  const args = [
    "-u",
    `${address}/`,
    ...starts,
    "-m",
    modules,
    ...session,
    ...limits,
    ...store,
    "-f",
    "json",
    "-o",
    report,
    "--no-bugreport",
    "-v",
    "1",
  ];
  const { output } = await run("wapiti", args, seconds * 8);
  if (!existsSync(report)) throw new Error(`wapiti as ${who} left no report:\n${output.slice(-3000)}`);
  const found = Report.parse(JSON.parse(readFileSync(report, "utf8")));
  console.log(`wapiti as ${who}: ${output.match(/found (\d+) URLs and forms/)?.[1] ?? "?"} addresses and forms`);
  return Object.entries({ ...found.vulnerabilities, ...found.anomalies }).flatMap(([what, entries]) =>
    entries.map(({ method, path, info, parameter }) => ({
      tool: "wapiti" as const,
      who,
      what,
      where: `${method} ${path}`,
      parameter: parameter ?? "",
      info,
    })),
  );
}
