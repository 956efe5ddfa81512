/** What was tried, and what came of it. `wrong` must be mended before people use the product, `advice` may be as it is on purpose. */
export type Finding = { about: string; state: "ok" | "advice" | "wrong"; says: string; todo?: string };

export const ok = (about: string, says: string): Finding => ({ about, state: "ok", says });
export const advice = (about: string, says: string, todo: string): Finding => ({ about, state: "advice", says, todo });
export const wrong = (about: string, says: string, todo: string): Finding => ({ about, state: "wrong", says, todo });
