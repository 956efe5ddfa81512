import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { numberAsWritten } from "#lib/imports/as-written.ts";
import type { ImportRow } from "#lib/imports/queries.ts";

/** The organisation number as it was read, and what the file says where that looks different. */
export function RowNumber({ row: { customer, cells, after } }: { row: Pick<ImportRow, "customer" | "cells" | "after"> }) {
  const read = customer?.organisationNumber ?? after?.organisationNumber;
  const written = cells.organisationNumber && numberAsWritten(cells.organisationNumber);
  if (!read) return written ?? "–";
  const shown = organisationNumberOnScreen(String(read));
  const isSame = !written || written.replace(/[-\s]/g, "") === shown.replace("-", "");
  return (
    <>
      {shown}
      {!isSame && (
        <>
          <br />
          <small className="quiet">{written}</small>
        </>
      )}
    </>
  );
}
