import Link from "next/link";
import type { DocumentFilter } from "#lib/exchange/views/filter.ts";
import type { listDocuments } from "#lib/exchange/views/list.ts";
import { fileFormats } from "#lib/files/file.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { addressOf, type Place, pathOf, queryOf } from "./address.ts";
import { NoDocuments } from "./none.tsx";
import { DocumentTable } from "./table.tsx";

type Props = Awaited<ReturnType<typeof listDocuments>> & { place: Place; filter: DocumentFilter };

/** The rows, and what can be done with those that are ticked. */
export async function DocumentList({ place, documents, next, filter }: Props) {
  const t = await getTranslations("documents");
  if (documents.length === 0) return <NoDocuments place={place} filter={filter} />;
  return (
    <>
      <form className="stack ticking" action="/api/documents/handle" method="post">
        <input type="hidden" name="place" value={pathOf(place)} />
        <input type="hidden" name="query" value={queryOf(place, filter)} />
        <DocumentTable place={place} documents={documents} />
        <div className="select-bar no-print">
          <b className="ticked">{t("selected.many")}</b>
          <span className="push" />
          <button className="button" type="submit">
            {t("selected.handle")}
          </button>
          <button className="button" type="submit" formAction="/api/documents/download">
            {t("selected.download")}
          </button>
        </div>
      </form>
      {(filter.before || next) && (
        <nav className="bar no-print" aria-label={t("pages.label")}>
          {filter.before && (
            <Link className="button" href={addressOf(place, filter, {})} prefetch={false}>
              {t("pages.latest")}
            </Link>
          )}
          {next && (
            <Link className="button" href={addressOf(place, filter, { before: next })} prefetch={false} rel="next">
              {t("pages.earlier")}
            </Link>
          )}
        </nav>
      )}
      <ExportButtons place={place} filter={filter} />
    </>
  );
}

/** Plain buttons: a file is answered, so the page stays as it is. */
async function ExportButtons({ place, filter }: Pick<Props, "place" | "filter">) {
  const t = await getTranslations("documents.export");
  return (
    <form className="bar no-print" action="/api/documents/export" method="post" aria-label={t("label")}>
      <input type="hidden" name="place" value={pathOf(place)} />
      <input type="hidden" name="query" value={queryOf(place, { ...filter, before: null })} />
      {fileFormats.map((format) => (
        <button className="button" type="submit" name="format" value={format} key={format}>
          {t("as", { format: format.toUpperCase() })}
        </button>
      ))}
    </form>
  );
}
