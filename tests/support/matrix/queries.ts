import { sourcesUnder } from "../sources.ts";
import type { WholeWorld } from "./whole-world.ts";

/** Behind a question mark these words name somebody's or something's id. */
const ids: Record<string, (world: WholeWorld) => string> = {
  customer: ({ customer }) => customer.id,
  responsible: ({ employee }) => employee.employeeId,
  owner: ({ employee }) => employee.employeeId,
  colleague: (world) => world.colleague.employeeId,
  task: ({ templateId }) => templateId,
  added: ({ collaboration }) => collaboration.taskId,
  changed: ({ templateId }) => templateId,
  restored: ({ templateId }) => templateId,
  retired: ({ templateId }) => templateId,
  contact: ({ contactId }) => contactId,
  company: ({ collaboration }) => collaboration.companyId,
  user: ({ userId }) => userId,
  marked: ({ documentId }) => documentId,
  about: ({ documentId }) => documentId,
  credits: ({ documentId }) => documentId,
  resent: ({ waiting }) => waiting.id,
};

/** These do not. */
const words =
  "which filter service notice problem language to reason check search state sort order page refused payer billed period first sheet encoding line row facts sha256 view kind answer before many code result typed own".split(
    " ",
  );

const namesIn = (list = "") => list.split(",").map((name) => name.split(":")[0]?.trim() ?? "");

/** Each name that a page reads there. */
export const namesAsked: string[] = sourcesUnder("app/").flatMap(({ text }) => [
  ...[...text.matchAll(/const \{([^}]*)\} = await searchParams|\basked: \{([^}]*)\}/g)].flatMap(([, one, other]) => namesIn(one ?? other)),
  ...[...text.matchAll(/\(await searchParams\)\.(\w+)|^ {2}(\w+): parseAs/gm)].map(([, one, other]) => one ?? other ?? ""),
]);

export const isKnown = (name: string): boolean => words.includes(name) || Object.hasOwn(ids, name);

/** Every id of a world behind its word. */
export const queryOf = (world: WholeWorld, notice: string): string =>
  new URLSearchParams({
    which: "chosen",
    ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, id(world)])),
    notice,
  }).toString();
