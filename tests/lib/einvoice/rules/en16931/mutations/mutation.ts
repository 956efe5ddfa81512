import { all, type Edit } from "#tests/lib/einvoice/rules/edits.ts";
import { withFreeParts } from "../starts.ts";

/** What breaks a rule: a start that breaks none, and the change. `along` says which others break with it. */
export type Breaking = { start: Edit; change: Edit; along: string[] };

/** By rule: how it is broken, or why no invoice breaks it. */
export type Mutations = Record<string, Breaking | { never: string }>;

/** This rule and no other. */
export const breaks = (...edits: Edit[]): Breaking => on(withFreeParts, ...edits);

export const on = (start: Edit, ...edits: Edit[]): Breaking => ({ start, change: all(...edits), along: [] });

/** Why these cannot be told apart stands with them. */
export const together = (ids: string, because: string, breaking: Breaking): Breaking & { because: string } => ({
  ...breaking,
  along: ids.split(" "),
  because,
});

export const never = (why: string) => ({ never: why });
