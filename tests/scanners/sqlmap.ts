import { join } from "node:path";
import { filled } from "#tests/support/matrix/addresses.ts";
import { formsOfOnesOwn } from "#tests/support/matrix/own-forms.ts";
import { formsAbout, type WholeWorld } from "#tests/support/matrix/whole-world.ts";
import { type Finding, run } from "./run.ts";

type Point = { who: string; path: string; form?: string };
const encoded = (form: Record<string, string | number>) =>
  new URLSearchParams(Object.entries(form).map(([name, value]) => [name, `${value}`])).toString();

/** Every address that takes a form, with what stands in it, and the pages that read something behind their question mark or in their path. */
export function pointsOf(world: WholeWorld): Point[] {
  const ids = { id: world.customer.id, service: "digital-invoices", company: world.collaboration.companyId };
  const posts = Object.entries({ ...formsAbout(world), ...formsOfOnesOwn })
    .filter(([address, form]) => Object.keys(form).length > 0 && address !== "/sign-out")
    .map(([address, form]) => ({
      who: /^\/(api|my)\b/.test(address) ? "administrator" : "employee",
      path: filled(address, ids),
      form: encoded(form),
    }));
  return [
    { who: "employee", path: "/customers?search=bageri&state=active&page=1" },
    { who: "employee", path: "/customers?sort=name&order=asc&service=digital-invoices" },
    { who: "employee", path: `/customers?responsible=${world.employee.employeeId}&task=${world.templateId}` },
    { who: "employee", path: "/settings/collaborations?search=bageri&service=digital-invoices&page=1" },
    { who: "employee", path: `/customers/${ids.id}*` },
    { who: "employee", path: `/customers/import/${world.importId}*` },
    { who: "employee", path: `/collaborations/activate/${world.bulkId}*` },
    { who: "administrator", path: `/my/${world.collaboration.companyId}*/users` },
    { who: "administrator", path: `/my?company=${world.collaboration.companyId}` },
    { who: "nobody", path: `/invitations/${world.invitation.id}*` },
    { who: "nobody", path: "/too-many?seconds=5&back=/" },
    ...posts,
  ];
}

/** What sqlmap finds in one address. That it could not try counts as a finding too. */
export async function inject(address: string, { who, path, form }: Point, cookie: string | undefined, folder: string): Promise<Finding[]> {
  const began = Date.now();
  const sent = form ? ["--data", form] : [];
  const signedIn = cookie ? ["--cookie", cookie] : [];
  const how = [
    "--headers",
    "Sec-Fetch-Site: same-origin",
    "--dbms",
    "PostgreSQL",
    "--level",
    "1",
    "--risk",
    "1",
    "--time-sec",
    "2",
    "--timeout",
    "15",
    "--retries",
    "1",
    "--ignore-code",
    "*",
    "--ignore-redirects",
  ];
  const args = [
    "-u",
    `${address}${path}`,
    ...sent,
    ...signedIn,
    ...how,
    "--batch",
    "--flush-session",
    "--output-dir",
    join(folder, "sqlmap"),
    "--disable-coloring",
  ];
  const { output } = await run("sqlmap", args, 400);
  const where = `${form ? "POST" : "GET"} ${path.split("?")[0]}`;
  const found = [...output.matchAll(/parameter '([^']+)' is vulnerable|^Parameter: (.+)$/gm)].map(([info, one, other]) => ({
    parameter: one ?? other ?? "",
    info,
  }));
  const findings = found.map((one) => ({ tool: "sqlmap" as const, who, what: "SQL injection", where, ...one }));
  console.log(`sqlmap at ${where}: ${findings.length} findings in ${Math.round((Date.now() - began) / 1000)} s`);
  const tried = /do not appear to be injectable|is vulnerable/.test(output);
  return tried ? findings : [{ tool: "sqlmap", who, what: "not tried", where, parameter: "", info: output.slice(-600) }];
}
