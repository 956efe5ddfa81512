import { readFileSync } from "node:fs";
import { z } from "zod";

const Routes = z.record(z.string(), z.string());
const Actions = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) })),
});

const manifest = (name: string) => JSON.parse(readFileSync(`.next/server/${name}-manifest.json`, "utf8"));

const addressOf = (path: string) => path.replace(/\/\([^)]+\)/g, "").replace(/\/(page|route)$/, "") || "/";

/** Every address that the build answers at: "/customers/[id]". Next's own pages for what fails are not addresses. */
export const addresses: string[] = [...new Set(Object.keys(Routes.parse(manifest("app-paths"))).map(addressOf))].filter(
  (address) => !address.startsWith("/_"),
);

/** Every action of the build, named after its folder, with the address of the first page that has it. */
export const actions = Object.entries(Actions.parse(manifest("server-reference")).node).map(
  ([id, { exportedName, filename, workers }]) => ({
    id,
    name: `${addressOf(filename.replace(/^app/, "").replace(/\/actions\.ts$/, "")) || "/"} ${exportedName}`,
    page: addressOf(Object.keys(workers)[0]?.replace(/^app/, "") ?? ""),
  }),
);
