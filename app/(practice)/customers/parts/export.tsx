import { fileFormats } from "#lib/files/file.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** Plain buttons: a file is answered, so the page stays as it is. `query` is the query string of the list. */
export async function ExportButtons({ query }: { query: string }) {
  const t = await getTranslations("imports.export");
  return (
    <form className="bar no-print" action="/customers/export" method="post" aria-label={t("label")}>
      <input type="hidden" name="query" value={query} />
      {fileFormats.map((format) => (
        <button className="button" type="submit" name="format" value={format} key={format}>
          {t("as", { format: format.toUpperCase() })}
        </button>
      ))}
    </form>
  );
}
