import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { Options } from "#app/ui/form/options.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { shownAddress } from "#lib/addresses.ts";
import { findLetterChoice } from "#lib/exchange/letters/choose.ts";
import { lettersInOrder } from "#lib/exchange/letters/input.ts";
import { documentsPath } from "#lib/exchange/links.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** Which emails about new documents somebody gets for one of their companies. */
export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents/letters">) => {
  const { user } = await requireMailbox((await params).company);
  const { companyId, companyName: company } = user;
  const [{ notice }, chosen] = [await searchParams, await findLetterChoice(user)];

  const t = await getTranslations("documents.letters");
  const options = lettersInOrder.map((id) => ({ id, name: t(`choices.${id}.name`), note: t(`choices.${id}.means`) }));
  return (
    <CompanyFrame companyUser={user} tab="documents">
      <title>{t("of", { company })}</title>
      {notice === "saved" && <Notice tone="done" title={t("saved")} />}
      <div className="stack gap-s">
        <Link href={documentsPath({ companyId })}>{t("back")}</Link>
        <h1>{t("title")}</h1>
        <p>{t("text", { company, email: shownAddress(user.email) })}</p>
      </div>
      <form className="panel stack" action="/api/document-letters" method="post">
        <input type="hidden" name="companyId" value={companyId} />
        <Options name="letters" label={t("label")} options={options} defaultValue={chosen} />
        <Submit words={await formWords()}>{t("save")}</Submit>
      </form>
    </CompanyFrame>
  );
});
