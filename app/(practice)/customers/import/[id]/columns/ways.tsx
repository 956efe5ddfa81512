import { Choice } from "#app/ui/form/choice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import type { ShownColumns } from "#lib/imports/show-columns.ts";

/** Another sheet, other letters, another row of headings: the page again, and nothing is saved. */
export async function Ways({ shown }: { shown: ShownColumns }) {
  const t = await getTranslations("imports.naming");
  const { id, sheet, sheets, encoding, encodings, line, lines } = shown;
  return (
    <form className="panel stack" action={`/customers/import/${id}/columns`} method="get">
      {sheets.length > 1 && (
        <Choice name="sheet" label={t("sheet")} options={sheets.map((name) => ({ id: name, name }))} defaultValue={sheet} />
      )}
      {encodings.length > 0 && (
        <Choice
          name="encoding"
          label={t("letters")}
          hint={t("lettersHint")}
          options={encodings.map((one) => ({ id: one, name: t(`encodings.${one}`) }))}
          defaultValue={encoding}
        />
      )}
      <Choice
        name="line"
        label={t("line")}
        options={[
          ...lines.map((one) => ({
            id: String(one.line),
            name: t("lineIs", { line: one.line, cells: one.cells.join(" · ").slice(0, 90) }),
          })),
          { id: "0", name: t("noHeadings") },
        ]}
        defaultValue={String(line)}
      />
      <div className="bar">
        <button className="button plain" type="submit">
          {t("look")}
        </button>
      </div>
    </form>
  );
}
