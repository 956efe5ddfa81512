import { type Look, lookAt } from "#db/look.ts";
import { advice, type Finding, ok, wrong } from "./finding.ts";

type Setting = keyof typeof roles;
export type Addresses = { [Name in Setting]?: string | undefined };
type Connected = { setting: string; role: string; look: Look };

/** Which role each address must connect as: db/roles.sql creates them. */
const roles = {
  DATABASE_URL: "app_web",
  DATABASE_WORKER_URL: "app_worker",
  DATABASE_OPERATOR_URL: "app_operator",
  DATABASE_OWNER_URL: "app_owner",
} as const;
const settings = ["DATABASE_URL", "DATABASE_WORKER_URL", "DATABASE_OPERATOR_URL", "DATABASE_OWNER_URL"] as const satisfies Setting[];

/** A clock that is further off than this lets codes and links expire at another time than their emails say. */
const secondsApart = 2;

/** Connects by every address: each role may do what it is for and no more, all see one database, and its clock is ours. */
export async function checkDatabases(addresses: Addresses): Promise<Finding[]> {
  const findings: Finding[] = [];
  const connected: Connected[] = [];
  for (const setting of settings) {
    const [role, url] = [roles[setting], addresses[setting]];
    if (!url) {
      findings.push(wrong(setting, "is missing", `Set it to the database's address as ${role}.`));
      continue;
    }
    const look = await lookAt(url);
    if ("failure" in look) findings.push(wrong(setting, `does not connect: ${look.failure}`, howToConnect(role)));
    else connected.push({ setting, role, look });
  }
  return [...findings, ...connected.flatMap(judge), ...checkPlace(connected), ...checkClock(connected)];
}

const howToConnect = (role: string) =>
  `Check host, port, database and password. Where the role ${role} is not there yet, db/roles.sql creates it.`;

function judge({ setting, role, look }: Connected): Finding[] {
  const connects = `connects as ${look.role}`;
  const use = `Connect as ${role}, as db/roles.sql creates it.`;
  const others = look.roles.filter((other) => other !== role);
  if (look.isSuperuser || look.bypasses) return [wrong(setting, `${connects}, which passes by row-level security`, use)];
  if (!look.roles.includes(role)) return [wrong(setting, `${connects}, which has not the rights of ${role}`, use)];
  if (others.length > 0) return [wrong(setting, `${connects}, which also has the rights of ${others.join(" and ")}`, use)];
  if (look.ownsTables !== (role === "app_owner") && look.isBound !== null)
    return [wrong(setting, `${connects}, which ${look.ownsTables ? "owns tables" : "does not own the tables"}`, use)];
  if (look.isBound === false) return [wrong(setting, `${connects}, which row-level security does not bind`, use)];
  const slow = look.compiles && (role === "app_web" || role === "app_worker");
  const endless = !look.hasLimit && role === "app_web";
  return [
    ok(setting, `${connects}, ${look.isBound ? "bound by row-level security" : "and finds no tables yet"}`),
    ...(slow ? [advice(setting, "compiles short queries, a tenth of a second each", `alter role ${role} set jit = off;`)] : []),
    ...(endless ? [advice(setting, "waits for a statement for ever", `alter role ${role} set statement_timeout = '20s';`)] : []),
  ];
}

function checkPlace(connected: Connected[]): Finding[] {
  const places = new Set(connected.map(({ look }) => look.place));
  if (places.size < 2) return [];
  const where = connected.map(({ setting, look }) => `${setting} ${look.place.split(" ")[0]}`).join(", ");
  return [wrong("database", `the addresses lead to different databases: ${where}`, "Give all of them the same host, port and database.")];
}

function checkClock([first]: Connected[]): Finding[] {
  if (!first) return [];
  const apart = Math.abs(first.look.ahead) / 1000;
  const says = `the database's clock is ${apart.toFixed(1)} s ${first.look.ahead > 0 ? "ahead of" : "behind"} this computer's`;
  const todo = "Let both computers set their clocks by NTP, for example with chrony.";
  return [apart > secondsApart ? wrong("clock", says, todo) : ok("clock", "the same here and in the database")];
}
