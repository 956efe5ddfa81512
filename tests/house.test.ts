import { dirname } from "node:path";
import { expect, test } from "vitest";
import { type Source, sources, sourcesUnder } from "./support/sources.ts";

const filesOf = (found: Source[]) => found.map(({ file }) => file);
const called = (name: RegExp) => sources.filter(({ file }) => name.test(file));
const pages = called(/\/page\.tsx$/);
const handlers = called(/\/route\.tsx?$/);
const screens = sourcesUnder("app/");

test("no file is longer than 120 lines", () => {
  const written = sources.filter(({ file }) => /\.tsx?$/.test(file) && !/^db\/migrations\/|\.d\.ts$/.test(file));

  expect(written.filter(({ lines }) => lines > 120).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
});

test("a file called page or route is one, and stands under app", () => {
  expect(filesOf([...pages, ...handlers].filter(({ file }) => !file.startsWith("app/")))).toEqual([]);
});

test("every page is wrapped by page(), so that one that fails still answers", () => {
  expect(pages.length).toBeGreaterThan(10);
  expect(filesOf(pages.filter(({ text }) => !text.includes("export default page(")))).toEqual([]);
});

test("every POST goes through postHandler(), or webhookHandler() where a service reports, and handlers answer nothing but GET and POST", () => {
  const verbs = handlers.flatMap(({ file, text }) =>
    [...text.matchAll(/export (?:const|async function|function) ([A-Z]+)\b([^;\n]*)/g)].map(([, verb, rest]) => ({ file, verb, rest })),
  );

  expect(verbs.filter(({ verb }) => verb !== "GET" && verb !== "POST")).toEqual([]);
  const isWrapped = ({ file, rest }: (typeof verbs)[number]) =>
    rest?.startsWith(file.startsWith("app/api/webhooks/") ? " = webhookHandler(" : " = postHandler(");
  expect(verbs.filter((one) => one.verb === "POST" && !isWrapped(one))).toEqual([]);
  expect(filesOf(handlers.filter(({ text }) => /export \{/.test(text)))).toEqual([]);
});

test("every action goes through formAction() or onceAction(), so that nothing typed is lost when a session has ended, and its form begins with useForm()", () => {
  const actions = screens
    .filter(({ text }) => /^"use server"/m.test(text))
    .flatMap(({ file, text }) => [...text.matchAll(/^export (.*)$/gm)].map(([, rest]) => ({ file, rest })));

  expect(actions.length).toBeGreaterThan(20);
  expect(actions.filter(({ rest }) => !/^const \w+ = (?:form|once)Action\(async /.test(rest ?? ""))).toEqual([]);
  expect(filesOf(screens.filter(({ text }) => text.includes("useActionState(")))).toEqual(["app/entry/use-form.tsx"]);
  // Inside a component, or bound, an action would carry arguments that only a secret key of each build keeps from readers.
  expect(filesOf(screens.filter(({ text }) => /^\s+"use server"|\.bind\(/m.test(text)))).toEqual([]);
});

test("what runs in the browser is a form, a small piece in app/ui or app/entry, or a part of the form beside it", () => {
  const inBrowser = screens.filter(({ text }) => /^"use client"/m.test(text));
  const elsewhere = inBrowser.filter(({ file }) => !/\/form\.tsx$|^app\/(ui\/|entry\/use-form|global-error\.tsx$)/.test(file));

  expect(inBrowser.length).toBeGreaterThan(3);
  expect(filesOf(elsewhere.filter(({ file }) => !sources.some((other) => other.file === `${dirname(file)}/form.tsx`)))).toEqual([]);
});

test("a page has at most four pieces beside it; where there are more, they stand in parts/", () => {
  const pieces = screens.filter(({ file }) => /\.tsx?$/.test(file) && !/\/(page|form|layout)\.tsx$|\/(actions|route)\.ts$/.test(file));
  const crowded = pages.filter((page) => pieces.filter(({ file }) => dirname(file) === dirname(page.file)).length > 4);

  expect(filesOf(crowded)).toEqual([]);
});

test("nothing waits for a script to be shown, and no element carries its own style; HTML stands in one place", () => {
  expect(filesOf(called(/\/(loading|template)\.tsx$/))).toEqual([]);
  expect(filesOf(screens.filter(({ text }) => /\bSuspense\b|\bstyle=/.test(text)))).toEqual([]);
  expect(filesOf(screens.filter(({ text }) => text.includes("dangerouslySetInnerHTML")))).toEqual(["app/ui/list/rows/html-rows.tsx"]);
  expect(filesOf(screens.filter(({ text }) => text.includes("<HtmlRows") && !text.includes("html`")))).toEqual([]);
});

test("nobody reads the environment but env.ts, the tools' settings and what runs before anything else", () => {
  const mayRead =
    /^(env\.ts|proxy\.ts|instrumentation\.ts|[a-z]+\.config\.ts|db\/local\/.*|lib\/demo\/(start|steps|claim|build)\.ts|tests\/.*)$/;

  expect(filesOf(sources.filter(({ file, text }) => /process\.env\b/.test(text) && !mayRead.test(file)))).toEqual([]);
});

test("types are not bent", () => {
  const code = sources.filter(({ file }) => /\.tsx?$/.test(file) && file !== "tests/house.test.ts");
  const bent = [
    /: any\b|<any>|\bany\[\]/,
    /@ts-(ignore|expect-error|nocheck)/,
    /[\w)\]}"'`] as ([A-Z{(]|(any|never|string|number|unknown as)\b)/,
  ];

  const bentIn = code.flatMap(({ file, text }) =>
    withoutImports(text)
      .filter((line) => bent.some((sign) => sign.test(line)))
      .map((line) => `${file}: ${line}`),
  );

  expect(bentIn).toEqual([]);
});

const withoutImports = (text: string) => text.replace(/^(import[^;]*? from|export \{)[^;]*;/gm, "").split("\n");

test("rows of one name always stand in the same order: what is ordered by a name is ordered by an id at last", () => {
  const orders = sourcesUnder("lib/").flatMap(({ file, text }) =>
    [...text.matchAll(/\.orderBy\((.*)\)/g)].map(([, by = ""]) => ({ file, by })).filter(({ by }) => /collate|[nN]ame\b/.test(by)),
  );

  expect(orders.length).toBeGreaterThan(15);
  expect(orders.filter(({ by }) => !/(?:[iI]d)\)?(?:\)\..*)?$/.test(by))).toEqual([]);
});
