import { expect, test } from "vitest";
import { harmlessActions, harmlessHandlers } from "./support/matrix/repeated.ts";
import { sources, sourcesUnder } from "./support/sources.ts";

type Action = { name: string; file: string; action: string; maker: string; text: string };

const actions: Action[] = sourcesUnder("app/")
  .filter(({ text }) => /^"use server"/m.test(text))
  .flatMap(({ file, text }) =>
    [...text.matchAll(/^export const (\w+) = (\w+)\((async [\s\S]*?^)\}\);/gm)].map(([, action = "", maker = "", body = ""]) => {
      // What an action asks for when it is too late stands in a function beside it.
      const beside = [...body.matchAll(/\b(\w+Now)\(/g)].map(([, name]) => text.split(`function ${name}(`)[1] ?? "");
      return { name: `${file} ${action}`, file, action, maker, text: [body, ...beside].join("\n") };
    }),
  );
const saves = ({ text }: Action) => /seenIn\(form\)|form\.get\("version"\)/.test(text) && text.includes("changedMeanwhile(");

const handlers = sources
  .filter(({ file, text }) => /\/route\.ts$/.test(file) && text.includes("= postHandler("))
  .map(({ file, text }) => ({ file, isOnce: /once: true/.test(text), text }));

test("every action is answered once, says what it saw, or is named as harmless to repeat, with the reason", () => {
  const others = actions.filter((action) => action.maker !== "onceAction" && !saves(action)).map(({ name }) => name);

  expect(actions.length).toBeGreaterThan(25);
  expect(others.sort()).toEqual(Object.keys(harmlessActions).sort());
});

test("so is everything that a plain form posts to", () => {
  const others = handlers.filter(({ isOnce }) => !isOnce).map(({ file }) => file);

  expect(handlers.length).toBeGreaterThan(40);
  expect(others.sort()).toEqual(Object.keys(harmlessHandlers).sort());
  expect(handlers.filter(({ isOnce, text }) => isOnce && !text.includes("seeDone("))).toEqual([]);
});

test("whatever saves what something is has a form that says what it showed", () => {
  const forms = (action: Action) =>
    sources.filter(({ file, text }) => file.endsWith("form.tsx") && new RegExp(`useForm\\((?:${action.action}|save)\\)`).test(text));

  for (const action of actions.filter(saves))
    expect([action.name, forms(action).some(({ text }) => text.includes("<SeenBefore"))]).toEqual([action.name, true]);
});

test("every form that is answered once carries its key", () => {
  const forms = sourcesUnder("app/").flatMap(({ file, text }) =>
    [...text.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => ({ file, form })),
  );
  const keyless = forms.filter(({ form }) => !/<Submit\b|<FormKey\b/.test(form));
  const addresses = keyless.flatMap(({ file, form }) => {
    const to = /action=(?:"([^"]*)"|\{`([^`]*)`\})/.exec(form);
    return /method="post"/.test(form) ? [`${file} ${to?.[1] ?? to?.[2]}`] : [];
  });
  const isHarmless = (line: string) =>
    Object.keys(harmlessHandlers).some((file) => file.replace(/\([^)]*\)\//, "").endsWith(`app${line.split(" ")[1]}/route.ts`));

  expect(forms.length).toBeGreaterThan(60);
  expect(addresses.filter((line) => !isHarmless(line))).toEqual([]);
});

test("a form for what somebody else can undo says what it comes after, and its page knows it", () => {
  const dated = sourcesUnder("app/").filter(({ file, text }) => file.endsWith("form.tsx") && text.includes("<After of={after} />"));

  expect(dated.map(({ file }) => file).sort()).toEqual([
    "app/(practice)/customers/[id]/administrator/form.tsx",
    "app/(practice)/customers/[id]/collaborations/[service]/activate/form.tsx",
    "app/(practice)/customers/[id]/collaborations/[service]/end/form.tsx",
    "app/(practice)/customers/[id]/collaborations/[service]/payer/form.tsx",
    "app/(practice)/customers/[id]/contacts/form.tsx",
    "app/(practice)/settings/employees/new/form.tsx",
    "app/my/[company]/collaborations/[id]/end/form.tsx",
    "app/my/[company]/users/new/form.tsx",
  ]);
  for (const { file } of dated) {
    const folder = file.replace(/form\.tsx$/, "");
    const pages = sources.filter((source) => source.file.startsWith(folder) && /page\.tsx$/.test(source.file));
    expect([file, pages.some(({ text }) => /after=\{/.test(text))]).toEqual([file, true]);
  }
});
