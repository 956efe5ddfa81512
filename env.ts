import { type Program, problemsOf } from "./env/demands.ts";
import { readSettings } from "./env/read.ts";

export const env = readSettings(process.env).settings;
export const isSecure = env.PUBLIC_URL.startsWith("https:");

/** What is wrong or missing for what is started, one line for each setting; nothing when all is right. */
export function settingsToMend(program: Program): string | undefined {
  const problems = problemsOf(process.env, program, process.env.NODE_ENV === "production");
  if (problems.length === 0) return undefined;
  return ["The settings in the environment are not right (.env.example describes each):", ...problems].join("\n");
}

/** Called before anything else by what is started. The build runs without an environment; nothing that serves people may. */
export function requireEnvironment(program: Program): void {
  const problems = settingsToMend(program);
  if (!problems) return;
  console.error(problems);
  process.exit(1);
}
