import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { sources } from "#tests/support/sources.ts";
import { nearly } from "./arbitrary.ts";
import { files, findSchemas } from "./found.ts";
import { endlessIn } from "./nodes.ts";
import { againFrom, asSent, isKept, isOfForm, isOfOneShape, unstorableIn } from "./sent.ts";

const runs = Number(process.env.SCHEMA_RUNS ?? 1000);
const seed = Number(process.env.SCHEMA_SEED ?? 20_261_123);
/** Of computing, however busy the computer is: what needs more for 100 000 characters has a pattern that goes back and forth over them. */
const mostMilliseconds = 500;
const computed = () => process.threadCpuUsage().user / 1000;

const { found, missed } = await findSchemas();
const measured: { name: string; took: number }[] = [];
afterAll(() => {
  const [first] = measured.toSorted((one, other) => other.took - one.took);
  const slowest = `the slowest parse took ${first?.took.toFixed(1)} ms (${first?.name})`;
  console.log(`SCHEMA_SEED=${seed} SCHEMA_RUNS=${runs}: ${found.length} schemas, ${slowest}`);
});

test("every schema of the product is found, and zod stands nowhere else", () => {
  const users = sources
    .filter(({ file, text }) => !file.startsWith("tests/") && /^import (?!type\b).*"zod/m.test(text))
    .map(({ file }) => file);

  expect(users.toSorted()).toEqual([...files.map(({ file }) => file), "db/look.ts", "env/schema.ts"].toSorted());
  expect(found.length).toBeGreaterThan(60);
  expect(missed).toEqual([]);
});

test.each(found)(
  "$name takes or refuses whatever it is given, soon, and takes nothing that cannot be kept",
  { timeout: 60_000 },
  ({ name, schema }) => {
    let [took, taken] = [0, 0];
    fc.assert(
      fc.property(nearly(schema, name.split(/[ .]/).at(-1)), (value) => {
        const sent = isOfForm(name) ? asSent(value) : value;
        const began = computed();
        const { success, data } = schema.safeParse(sent);
        took = Math.max(took, computed() - began);
        expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
        if (!success) return;
        taken++;
        if (isKept(name)) expect(unstorableIn(data)).toEqual([]);
        if (isOfForm(name) && isOfOneShape(name)) expect(againFrom(schema, data)).toEqual(data);
      }),
      { numRuns: runs, seed },
    );
    measured.push({ name, took });
    expect(took).toBeLessThan(mostMilliseconds);
    expect(taken).toBeGreaterThan(0);
  },
);

/** What comes from nobody's form, by file: who or what sees to its length. */
const boundedElsewhere: Record<string, string> = {
  "lib/outbox/kinds.ts": "from our own database, which the forms' limits have let through",
  "lib/outbox/facts.ts": "the same",
  "lib/outbox/document-facts.ts": "the same",
  "lib/imports/write.ts": "ids from our own database",
  "lib/mail/smtp-answer.ts": "our own mail server's words, of which only figures are kept",
  "lib/auth/sessions/unsent-form.ts": "a form that was let through once, sealed by ourselves",
  "app/entry/known-actions.ts": "our own build's list of its actions",
  "lib/metrics/requests.ts": "our own build's list of its pages",
  "lib/einvoice/model/invoice.ts": "a file on the operator's own computer; what is made of it has the limits of what is read",
  "lib/einvoice/model/lines.ts": "the same",
  "lib/einvoice/model/parties.ts": "the same",
  "lib/einvoice/model/values.ts": "the same",
  "app/entry/seen.ts": "a field of a form, whose body is limited",
  "app/entry/draft.ts": "a cookie, and Node takes sixteen kilobytes of headers",
};
const fileOf = (name: string) => /^[^ ]*\.tsx?/.exec(name.replaceAll(/\[.*\]/g, ""))?.[0] ?? "";

test.each(found)("$name says how much at most", ({ name, schema }) => {
  const endless = endlessIn(schema);

  if (!(fileOf(name) in boundedElsewhere)) expect(endless).toEqual([]);
});

test("what is bounded elsewhere would be endless otherwise", () => {
  const endless = new Set(found.filter(({ schema }) => endlessIn(schema).length > 0).map(({ name }) => fileOf(name)));

  expect([...endless].toSorted()).toEqual(Object.keys(boundedElsewhere).toSorted());
});
