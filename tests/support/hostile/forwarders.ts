import { withdrawPayerChange } from "#lib/collaborations/payer/answer.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { service } from "#tests/support/cast/requests.ts";
import { addressOf, filled } from "#tests/support/matrix/addresses.ts";
import { formsAbout, type WholeWorld } from "#tests/support/matrix/whole-world.ts";
import { sourcesUnder } from "../sources.ts";
import { cookieOf, host, origin, ours, sendRaw, unescaped, urlencoded } from "./raw.ts";

/** Every address whose form says where to go on to. */
export const forwarders = sourcesUnder("app/")
  .filter(({ file, text }) => file.endsWith("/route.ts") && /\bownPath\((form\.get|input\.)/.test(text))
  .map(({ file }) => addressOf(file));

/** A place that is told where to lead; it shows on the page that `shownOn` leads to with the cookie that the place has set. */
export type Place = {
  path: string;
  name?: string;
  form?: Record<string, string>;
  cookie?: () => Promise<string>;
  shownOn?: (cookie: string) => Promise<string>;
};

const nobody = async () => "Cookie: none=1";

export async function placesIn(world: WholeWorld): Promise<{ shown: Place[]; sentTo: Place[] }> {
  const [office, company] = await Promise.all([cookieOf(world.employee), cookieOf(world.administrator)]);
  // From where nothing waits any more a press leads back.
  const { collaboration } = world;
  await withdrawPayerChange(world.employee, collaboration.id);
  const forms = formsAbout({ ...world, waiting: collaboration, withdrawn: collaboration, expired: collaboration });
  const ids = { id: world.customer.id, service, company: world.collaboration.companyId };
  const cookieAt = async (path: string) => (/^\/api\/(checklist|endings)/.test(path) ? company : office);
  const known: Record<string, Place> = {
    "/sign-in/ask": { path: "/sign-in/ask", name: "to", form: { email: "none" }, shownOn: async () => "/sign-in" },
    "/sign-in/factor/answer": { path: "/sign-in/factor/answer", name: "to", form: { code: "000000" }, cookie: someoneWithFactor() },
    "/sign-out": { path: "/sign-out", name: "to", form: {} },
    "/sign-in/sso/begin": { path: "/sign-in/sso/begin", name: "to", form: {}, shownOn: backFromProvider },
    "/settings/sign-in/begin": { path: "/settings/sign-in/begin", name: "to", form: {}, cookie: () => cookieAt("") },
  };
  const sentTo = forwarders.map(
    (path) => known[path] ?? { path: filled(path, ids), form: wordsOf(forms[path]), cookie: () => cookieAt(path) },
  );
  const shown: Place[] = [
    { path: "/sign-in", name: "to" },
    { path: "/sign-in/factor", name: "to", cookie: someoneWithFactor() },
    { path: "/sign-in/second-factor", name: "to", cookie: () => cookieAt("") },
    { path: "/too-many" },
  ];
  return { shown, sentTo };
}

/** Where a place leads that was given a target: its `Location`, and every link and hidden word in the page it answers with. */
export async function waysFrom({ path, name = "back", form, cookie = nobody, shownOn }: Place, target: string): Promise<string[]> {
  const words = new URLSearchParams({ ...form, [name]: target }).toString();
  const lines = [host, await cookie()];
  if (!form) return waysIn(await sendRaw({ path: `${path}?${words}`, lines }));

  const answer = await sendRaw({ method: "POST", path, lines: [...lines, ours, urlencoded], body: words });
  const given = [...answer.headers.matchAll(/^set-cookie: ([^;]*)/gim)].map(([, cookie]) => cookie);
  if (!shownOn) return waysIn(answer);
  const kept = `Cookie: ${given.at(-1)}`;
  return waysIn(await sendRaw({ path: await shownOn(kept), lines: [host, kept] }));
}

/** Where somebody comes to who turns back at the provider. */
async function backFromProvider(cookie: string): Promise<string> {
  const { body } = await sendRaw({ path: "/sign-in/sso", lines: [host, cookie] });
  const state = /[?&]state=([\w-]+)/.exec(unescaped(body))?.[1];
  const path = `/sign-in/sso/callback?error=access_denied&state=${state}`;
  return (await sendRaw({ path, lines: [host, cookie] })).location ?? "/";
}

/** Whether a browser that is told to go there stays with us. */
export const isOurs = (way: string): boolean => URL.parse(way, origin)?.origin === origin;

/** Without the link that an authenticator app opens. */
function waysIn({ location, body }: Awaited<ReturnType<typeof sendRaw>>): string[] {
  const shown = [...body.matchAll(/\b(?:href|action|value|content)="([^"]*)"/g)]
    .map(([, word]) => unescaped(word ?? ""))
    .filter((word) => !word.startsWith("otpauth:"));
  return location === undefined ? shown : [location, ...shown];
}

/** Five tries, and the next one is another person: more are not let through. */
function someoneWithFactor(): () => Promise<string> {
  let [tries, cookie] = [0, ""];
  return async () => {
    if (tries++ % 5 === 0) cookie = `Cookie: session=${(await withFactor(await somebody())).token}`;
    return cookie;
  };
}

const somebody = async () => ({ ...(await anEmployee()), hasFactor: false });

const wordsOf = (form: Record<string, string | number> = {}) =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
