import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { receiptTitle } from "#app/ui/receipt/facts.ts";
import { ReceiptSheet } from "#app/ui/receipt/sheet.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { requireReader } from "#lib/auth/sessions/require.ts";
import { openReceipt } from "#lib/collaborations/answer/opened.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { stepsOf } from "#lib/services/catalogue.ts";
import { receiptPath, requestPath } from "#lib/standing/links.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/receipts/[approval]">) => {
  const { company, approval } = await params;
  const reader = await requireReader(company);
  const receipt = (await openReceipt(reader, approval)) ?? missing();

  const t = await getTranslations("receipt");
  const title = receiptTitle(receipt, await getLocale());
  const { officeName: office } = receipt;
  const { notice, check } = await searchParams;
  const told = receipt.about ? (`approvedFurther.${receipt.about}` as const) : "approved";
  return (
    <PortalShell company={reader.companyName} person={reader.name}>
      <title>{title}</title>
      {notice === "approved" && (
        <Notice tone="done" title={t(`${told}.title`)}>
          {t(`${told}.text`, { office, email: shownAddress(receipt.personEmail) })}
        </Notice>
      )}
      <h1>{title}</h1>
      <ReceiptSheet receipt={receipt} path={receiptPath(receipt)} isChecked={check === "yes"} />
      <section className="stack no-print">
        <h2>{t("next")}</h2>
        <p>{t(stepsOf(receipt.service).length > 0 && !receipt.about ? "nextText" : "nothingLeft", { office })}</p>
        <div className="bar">
          <Link className="button primary" href={requestPath({ companyId: receipt.companyId, id: receipt.collaborationId })}>
            {t("toCollaboration")}
          </Link>
        </div>
        <p className="quiet">{t("print")}</p>
      </section>
    </PortalShell>
  );
});
