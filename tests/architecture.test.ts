import { dirname } from "node:path";
import { expect, test } from "vitest";
import { circlesAmong } from "./support/circles.ts";
import { type Import, imports, namesOf, sources } from "./support/sources.ts";

/** The floors of the house, from top to bottom, each a folder: a file may import its own floor and the floors below it. */
const floors = `
  app app/ui app/entry
  lib/demo lib/worker lib/operator lib/billing lib/imports
  lib/collaborations lib/tasks lib/contacts lib/customers
  lib/exchange lib/offices lib/mail emails
  lib/access lib/connections lib/companies lib/people lib/auth
  lib/outbox lib/standing lib/audit lib/services lib/einvoice lib/jobs lib/i18n
  lib db env.ts env`
  .trim()
  .split(/\s+/);

/**
 * Rooms that are planned and not built yet. lib/connections: programs and what they may, as lib/auth is for people. lib/exchange: sending and
 * receiving; it never imports a verb of lib/collaborations, nor they one of its own: what connects them is the confirmed subscription.
 * lib/billing: usage and statements.
 */
const planned = ["lib/connections", "lib/exchange", "lib/billing"];

/** The wings of lib/collaborations, in the same order. Activating lets what is overdue end first: so `request` stands above `due`. */
const wings = "views closing retention renewal waiting terms answer reassign request due ending active payer invitations hold.ts"
  .split(" ")
  .map((wing) => `lib/collaborations/${wing}`);

/** What only some may import. */
const doors: Record<string, RegExp> = {
  "db/": /^(db|lib|tests)\/|^worker\.ts$|^instrumentation\.ts$|^drizzle\.config\.ts$/,
  "emails/": /^(lib\/mail|emails|tests)\//,
  "lib/mail/": /^(lib\/(mail|worker|demo|operator\/check)|app|tests)\//,
  resend: /^(lib\/mail|tests\/lib\/mail)\//,
  nodemailer: /^lib\/mail\//,
  "react-email": /^(lib\/mail|emails|tests)\//,
  "next-auth": /^(lib\/auth|app\/api\/auth|tests\/lib\/auth)\/|^next-auth\.d\.ts$/,
  "openid-client": /^lib\/auth\/sso\//,
  "oidc-provider": /^tests\/support\//,
  "pg-boss": /^(lib\/jobs\/|db\/migrate\.ts$)/,
  "drizzle-orm": /^(lib|db|tests)\/|^drizzle\.config\.ts$/,
  postgres: /^(db|tests)\/|^lib\/services\/publish\.ts$/,
  "csv-parse": /^lib\/imports\/|^tests\/lib\/customers\/file\.test\.ts$/,
  "csv-stringify": /^lib\/customers\/file\.ts$/,
  "read-excel-file": /^lib\/imports\/|^tests\/lib\/imports\//,
  "email-providers": /^lib\/offices\/ties\.ts$/,
  fflate: /^lib\/(customers\/workbook-writer|imports\/compact)\.ts$|^tests\//,
  pdfkit: /^app\/ui\/receipt\/draw\.ts$/,
  fontkit: /^app\/ui\/receipt\/typeface\.ts$/,
  "bidi-js": /^app\/ui\/receipt\/lines\.ts$/,
  organisationsnummer: /^lib\/identifiers\.ts$/,
  "prom-client": /^lib\/metrics\//,
  pino: /^lib\/log\.ts$/,
  saxes: /^lib\/einvoice\/read\/parse\.ts$/,
  "lib/demo/": /^(lib\/demo|tests)\//,
  "db/local/": /^(db\/local|lib\/demo|tests)\//,
  "tests/": /^(tests\/|(playwright|vitest)\.config\.ts$)/,
};

test("every file stands on a floor, and every floor is a folder that is there or planned", () => {
  const inHouse = sources.filter(({ file }) => /^(app|lib|db|emails|env)\b.*\.tsx?$/.test(file));
  const isEmpty = (floor: string) => !inHouse.some(({ file }) => isIn(floor, file));

  expect(inHouse.filter(({ file }) => placeIn(floors, file) < 0).map(({ file }) => file)).toEqual([]);
  expect(floors.filter((floor) => isEmpty(floor) !== planned.includes(floor))).toEqual([]);
  expect(imports.length).toBeGreaterThan(500);
});

test("imports only look down, for a type too", () => {
  expect(namesOf(upwardsIn(floors))).toEqual([]);
});

test("at the top of lib/collaborations stand its wings, which only look down", () => {
  const rooms = sources.filter(({ file }) => file.startsWith("lib/collaborations/"));

  expect(rooms.filter(({ file }) => placeIn(wings, file) < 0)).toEqual([]);
  expect(wings.filter((wing) => !rooms.some(({ file }) => isIn(wing, file)))).toEqual([]);
  expect(namesOf(upwardsIn(wings))).toEqual([]);
});

test("no files and no folders stand in a circle", () => {
  const own = imports.filter(({ file, imported }) => placeIn(floors, file) >= 0 && placeIn(floors, imported) >= 0);

  expect(circlesAmong(own.map(({ file, imported }) => [file, imported]))).toEqual([]);
  expect(circlesAmong(own.map(({ file, imported }) => [dirname(file), dirname(imported)]))).toEqual([]);
});

test.each(Object.entries(doors))("%s has its own door", (guarded, allowed) => {
  const comesIn = ({ imported }: Import) => imported === guarded || imported.startsWith(guarded.endsWith("/") ? guarded : `${guarded}/`);

  expect(namesOf(imports.filter((one) => comesIn(one) && !allowed.test(one.file)))).toEqual([]);
});

test("imports say the whole file, and #folder/file.ts across folders", () => {
  const own = imports.filter(({ imported }) => placeIn(floors, imported) >= 0 || imported.startsWith("tests/"));

  expect(namesOf(own.filter(({ imported }) => !/\.(tsx?|json|css|module\.css)$/.test(imported)))).toEqual([]);
  expect(imports.filter(({ stated }) => stated.startsWith("../../")).map(({ file, stated }) => `${file} imports ${stated}`)).toEqual([]);
});

function upwardsIn(order: string[]): Import[] {
  return imports.filter(({ file, imported }) => {
    const [from, to] = [placeIn(order, file), placeIn(order, imported)];
    return from >= 0 && to >= 0 && to < from;
  });
}

const isIn = (place: string, file: string) => file === place || file.startsWith(`${place}/`);

/** Where the innermost place that holds a file stands in an order. */
function placeIn(order: string[], file: string): number {
  const containing = order.filter((place) => isIn(place, file));
  return order.indexOf(containing.sort((a, b) => a.length - b.length).at(-1) ?? "");
}
