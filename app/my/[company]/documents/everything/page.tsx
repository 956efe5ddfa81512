import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { listParts, type Part } from "#lib/exchange/everything/parts.ts";
import { documentsPath } from "#lib/exchange/links.ts";
import { getTranslations } from "#lib/i18n/request.ts";

export default page(async ({ params }: PageProps<"/my/[company]/documents/everything">) => {
  const { user } = await requireMailbox((await params).company);
  const parts = await listParts(user);
  const t = await getTranslations("documents.everything");
  return (
    <CompanyFrame companyUser={user} tab="documents">
      <title>{`${t("title")} – ${user.companyName}`}</title>
      <p>
        <a href={documentsPath(user)}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p>{parts.length > 0 ? t("intro") : t("none")}</p>
      {parts.length > 0 && <Parts companyId={user.companyId} parts={parts} />}
      {parts.length > 0 && <p className="quiet">{t("sums")}</p>}
    </CompanyFrame>
  );
});

/** Plain buttons: a file is answered, so the page stays as it is. */
async function Parts({ companyId, parts }: { companyId: string; parts: Part[] }) {
  const t = await getTranslations("documents.everything");
  return (
    <form className="stack" action="/api/documents/everything" method="post">
      <input type="hidden" name="companyId" value={companyId} />
      {parts.map(({ name, year, piece, pieces, documents, bytes }) => (
        <div className="bar" key={name}>
          <button className="button" type="submit" name="part" value={name}>
            {pieces > 1 ? t("piece", { year: `${year}`, piece, pieces }) : t("year", { year: `${year}` })}
          </button>
          <span className="quiet num">{t("size", { many: documents.length, megabytes: Math.max(1, Math.round(bytes / 1_000_000)) })}</span>
        </div>
      ))}
    </form>
  );
}
