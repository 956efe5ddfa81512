import Link from "next/link";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { receiptTitle } from "#app/ui/receipt/facts.ts";
import { ReceiptSheet } from "#app/ui/receipt/sheet.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { openReceiptAtOffice } from "#lib/collaborations/answer/opened.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { servicePath } from "#lib/standing/links.ts";

type Props = PageProps<"/customers/[id]/collaborations/[service]/receipts/[approval]">;

/** The same evidence as the customer has. */
export default page(async ({ params, searchParams }: Props) => {
  const employee = await requireEmployee();
  const { id, service, approval } = await params;
  const customer = (await showCustomer(employee, id)) ?? missing();
  const receipt = (await openReceiptAtOffice(employee, { customerId: id, service }, approval)) ?? missing();

  const t = await getTranslations("receipt");
  const title = receiptTitle(receipt, await getLocale());
  const path = servicePath({ customerId: customer.id, service: receipt.service });
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <title>{`${title} – ${customer.name}`}</title>
      <h2 className="big">{title}</h2>
      <ReceiptSheet receipt={receipt} path={`${path}/receipts/${receipt.id}`} isChecked={(await searchParams).check === "yes"} />
      <p className="no-print">
        <Link href={path}>{t("toCollaboration")}</Link>
      </p>
    </CustomerFrame>
  );
});
