import { expect, test } from "vitest";
import { type Import, namesOf, sources, valueImports } from "./support/sources.ts";

/** The floors of the house, from top to bottom: a file may import its own floor and the floors below it. */
const floors = [
  "app",
  "app/ui",
  "lib/demo",
  "lib/worker",
  "lib/mail",
  "emails",
  "lib/imports",
  "lib/collaborations",
  "lib/tasks",
  "lib/contacts",
  "lib/customers",
  "lib/offices",
  // A company is told when a change of tasks or owners lets somebody new into its collaboration.
  "lib/access/changes.ts",
  "lib/companies",
  "lib/people",
  // What those above must know of a collaboration: where it stands, whether its letters arrive, between whom it is, where it is found.
  "lib/standing/status.ts",
  "lib/standing/delivery.ts",
  "lib/standing/parties.ts",
  "lib/standing/recipients.ts",
  "lib/standing/history.ts",
  "lib/standing/links.ts",
  "lib/services",
  "lib/auth",
  "lib/outbox",
  "lib/audit",
  "lib/jobs",
  "lib/i18n",
  "lib",
  "db",
  "env.ts",
];

/** What only some may import. */
const doors: Record<string, RegExp> = {
  "emails/": /^(lib\/mail|emails|tests)\//,
  resend: /^(lib\/mail|tests\/lib\/mail)\//,
  nodemailer: /^lib\/mail\//,
  "react-email": /^(lib\/mail|emails|tests)\//,
  "next-auth": /^(lib\/auth|app\/api\/auth|tests\/lib\/auth)\//,
  "openid-client": /^lib\/auth\/sso\//,
  "oidc-provider": /^tests\/support\//,
  "pg-boss": /^(lib\/jobs\/|db\/migrate\.ts$)/,
  "drizzle-orm": /^(lib|db|tests)\/|^drizzle\.config\.ts$/,
  postgres: /^(db|tests)\/|^lib\/services\/publish\.ts$/,
  "csv-parse": /^lib\/imports\//,
  "csv-stringify": /^lib\/customers\/file\.ts$/,
  "read-excel-file": /^lib\/imports\/|^tests\/lib\/imports\//,
  "write-excel-file": /^lib\/customers\/file\.ts$|^tests\/lib\/imports\//,
  organisationsnummer: /^lib\/identifiers\.ts$/,
  pino: /^lib\/log\.ts$/,
  "lib/demo": /^(lib\/demo|tests)\//,
  "db/local": /^(db\/local|lib\/demo|tests)\//,
  "tests/": /^(tests\/|(playwright|vitest)\.config\.ts$)/,
};

test("every file stands on a floor", () => {
  const onNone = sources.filter(({ file }) => /^(app|lib|db|emails|env)\b.*\.tsx?$/.test(file) && floorOf(file) < 0);

  expect(onNone.map(({ file }) => file)).toEqual([]);
  expect(valueImports.length).toBeGreaterThan(500);
});

test("imports only look down", () => {
  const upwards = valueImports.filter(
    ({ file, imported }) => floorOf(file) >= 0 && floorOf(imported) >= 0 && floorOf(imported) < floorOf(file),
  );

  expect(namesOf(upwards)).toEqual([]);
});

test("pages and forms leave tables and letters to lib", () => {
  expect(namesOf(valueImports.filter(({ file, imported }) => file.startsWith("app/") && /^(db|emails)\//.test(imported)))).toEqual([]);
});

test("no verb knows how a letter is composed and posted", () => {
  const verbs = /^lib\/(?!mail|worker|demo)/;

  expect(namesOf(valueImports.filter(({ file, imported }) => verbs.test(file) && /^(lib\/mail|emails)\//.test(imported)))).toEqual([]);
});

test.each(Object.entries(doors))("%s has its own door", (guarded, allowed) => {
  const comesIn = ({ imported }: Import) => imported === guarded || imported.startsWith(guarded.endsWith("/") ? guarded : `${guarded}/`);

  expect(namesOf(valueImports.filter((one) => comesIn(one) && !allowed.test(one.file)))).toEqual([]);
});

test("imports say the whole file, and #folder/file.ts across folders", () => {
  const own = valueImports.filter(({ imported }) => floorOf(imported) >= 0 || imported.startsWith("tests/"));
  const across = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/^import[^;]*? from "(\.\.\/\.\.\/[^"]+)"/gm)].map(([, imported]) => `${file} imports ${imported}`),
  );

  expect(namesOf(own.filter(({ imported }) => !/\.(tsx?|json|css|module\.css)$/.test(imported)))).toEqual([]);
  expect(across).toEqual([]);
});

function floorOf(path: string): number {
  const containing = floors.filter((floor) => path === floor || path.startsWith(`${floor}/`));
  return floors.indexOf(containing.sort((a, b) => a.length - b.length).at(-1) ?? "");
}
