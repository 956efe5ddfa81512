import { findImport } from "#lib/imports/queries.ts";
import { aFileOf, imported } from "#tests/lib/imports/files.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import type { Line } from "./table.ts";

const most = 5_000;
/** The job's: after it somebody else would begin again. */
const secondsToImport = 60;

/** The longest file that is taken, read and imported into an office that has nobody yet. */
export async function measureImport(): Promise<Line[]> {
  const anna = await anEmployee();
  const began = performance.now();
  const importId = await imported(anna, aFileOf(most, "Umeå"));
  const seconds = (performance.now() - began) / 1000;

  const added = (await findImport(anna, importId))?.counts.added ?? 0;
  const goal = `${most} customers of a file: read and imported ≤ ${secondsToImport} s`;
  return [{ goal, figure: `${added} in ${seconds.toFixed(1)} s`, holds: added === most && seconds <= secondsToImport }];
}
