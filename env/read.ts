import { Environment, type Settings } from "./schema.ts";

/** As a process is given them. Compose hands on a setting that nobody has set as an empty one: that is none. */
export type Given = Readonly<Record<string, string | undefined>>;

type Read = { settings: Settings; wrong: string[] };

/** The settings, and one sentence for each that is wrong; in its place stands then what goes without it, which no program may start with. */
export function readSettings(given: Given): Read {
  const set = Object.fromEntries(Object.entries(given).filter(([name, value]) => value && name in Environment.shape));
  const wrong = new Map<string, string>();
  for (const [name, value] of Object.entries(set))
    if (value !== value?.trim()) wrong.set(name, `${name} begins or ends with a space or a line break: remove it.`);
  for (const { path, message } of Environment.safeParse(set).error?.issues ?? []) {
    const name = String(path[0]);
    if (!wrong.has(name)) wrong.set(name, `${name} ${message}.`);
  }
  const right = Object.fromEntries(Object.entries(set).filter(([name]) => !wrong.has(name)));
  return { settings: Environment.parse(right), wrong: [...wrong.values()] };
}

export const isGiven = (given: Given, name: keyof Settings): boolean => Boolean(given[name]);
