import Link from "next/link";
import { Chip } from "#app/ui/chip.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import { recently } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import type { Import } from "#lib/imports/queries.ts";
import { stateOf } from "#lib/imports/state.ts";
import { tones } from "./tones.ts";

export async function EarlierImports({ imports }: { imports: Import[] }) {
  const t = await getTranslations("imports");
  const locale = await getLocale();
  return (
    <section className="stack gap-s">
      <h2>{t("earlier.title")}</h2>
      <TableRegion label={t("earlier.label")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("earlier.file")}</th>
              <th scope="col">{t("earlier.when")}</th>
              <th scope="col">{t("earlier.by")}</th>
              <th scope="col">{t("earlier.result")}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link className="name" href={`/customers/import/${one.id}`} prefetch={false}>
                    {one.fileName}
                  </Link>
                </td>
                <td className="quiet">{recently(one.readAt, locale)}</td>
                <td>{calledIn(locale, one.by)}</td>
                <td>
                  <Chip tone={tones[stateOf(one)]}>{t(`states.${stateOf(one)}`)}</Chip>{" "}
                  {one.doneAt && <span className="quiet">{t("summary", { added: one.counts.added, updated: one.counts.updated })}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
