import { sourcesUnder } from "../sources.ts";

type Ids = Record<string, string>;

/** The address that a page or a handler answers at. */
export const addressOf = (file: string) =>
  file
    .replace(/^app/, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\/(page|route)\.tsx?$/, "") || "/";

/** "/customers/[id]/tasks": every page, as the sources have them. */
export const pages = sourcesUnder("app/").flatMap(({ file }) => (/\/page\.tsx$/.test(file) ? addressOf(file) : []));

/** Every address that takes a form, but for those of services, which sign what they send. */
export const posts = sourcesUnder("app/")
  .filter(({ file, text }) => file.endsWith("/route.ts") && /\bPOST\b/.test(text) && !file.startsWith("app/api/webhooks/"))
  .map(({ file }) => addressOf(file));

/** Where each page is somebody's; whoever has no business there finds nothing. */
export const guarded = {
  office: [
    "/customers/[id]",
    "/customers/import/[id]",
    "/collaborations/activate/[id]",
    "/settings/employees/[id]",
    "/settings/tasks/[id]",
    "/documents/[id]",
  ],
  company: ["/my/[company]"],
};

/** Behind these stands an address in a letter, which is a pointer for anybody, and what a developer looks at. */
export const open = ["/invitations/[id]", "/places/[id]", "/dev/mailbox/[id]"];

export const isUnder = (beginning: string) => (page: string) => page === beginning || page.startsWith(`${beginning}/`);

/** The pages under a beginning, with these ids; `others` where a part of an address says of what. */
export const pagesUnder = (beginning: string, ids: Ids, others: Record<string, Ids> = {}): string[] =>
  pages.filter(isUnder(beginning)).map((page) => {
    const [, other] = Object.entries(others).find(([part]) => page.includes(part)) ?? [];
    return filled(page, { ...ids, ...other });
  });

/** An address with ids in the places of their names. */
export function filled(address: string, ids: Ids): string {
  return address.replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? fail(address, name));
}

function fail(address: string, name: string): never {
  throw new Error(`${address} needs a ${name}`);
}
