import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { filterOf } from "#app/ui/documents/address.ts";
import { LettersLine } from "#app/ui/documents/letters-line.tsx";
import { SendButton } from "#app/ui/documents/send-button.tsx";
import { WholeList } from "#app/ui/documents/whole-list.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { countDocuments } from "#lib/exchange/views/count.ts";
import { listDocuments } from "#lib/exchange/views/list.ts";
import { getTranslations } from "#lib/i18n/request.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents">) => {
  const { user, may } = await requireMailbox((await params).company);
  const place = { companyId: user.companyId };
  const asked = await searchParams;
  const filter = filterOf(place, asked);
  const [found, counts] = await Promise.all([listDocuments(user, filter), countDocuments(user)]);

  const t = await getTranslations("documents");
  return (
    <CompanyFrame companyUser={user} tab="documents">
      <title>{t("of", { company: user.companyName })}</title>
      <h1>{t("title")}</h1>
      {may.send && <SendButton place={place} />}
      <WholeList place={place} filter={filter} counts={counts} page={found} asked={asked} />
      <p className="no-print">
        <Link href={`/my/${user.companyId}/documents/everything`} prefetch={false}>
          {t("everything.link")}
        </Link>
      </p>
      <LettersLine user={user} />
    </CompanyFrame>
  );
});
