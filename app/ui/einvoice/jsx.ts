import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

/** Lets Node import the pieces of a page, which it does not by itself: it knows TypeScript without JSX only. */
export function readJsx(): void {
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith(".tsx")) return next(url, context);
      const { code } = transformSync(readFileSync(fileURLToPath(url), "utf8"), { loader: "tsx", jsx: "automatic", format: "esm" });
      return { format: "module", source: code, shortCircuit: true };
    },
  });
}
