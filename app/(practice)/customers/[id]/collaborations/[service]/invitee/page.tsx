import { redirect } from "next/navigation";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { shownAddress } from "#lib/addresses.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { findInvitee } from "#lib/collaborations/reassign/invitee.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { AnswersItself } from "./answers-itself.tsx";
import { InviteeForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]/collaborations/[service]/invitee">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service)) missing();
  const customer = (await showCustomer(employee, id)) ?? missing();
  const path = servicePath({ customerId: customer.id, service });
  const { collaborationId, isConfirmed, proposedBy, ...contact } = (await findInvitee(employee, id, service)) ?? redirect(path);

  const t = await getTranslations("sent.recipient");
  const fields = await getTranslations("activate");
  const texts = {
    title: t("title"),
    text: t("text", { customer: customer.name }),
    proposed: proposedBy && t("proposed", { by: proposedBy }),
    firstName: fields("firstName"),
    lastName: fields("lastName"),
    email: fields("email"),
    mobile: fields("mobile"),
    tieReason: fields("tieReason"),
    tieReasonHint: fields("tieReasonHint"),
    send: t("send"),
    cancel: t("cancel"),
  };
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      {isConfirmed ? (
        <AnswersItself customer={customer.name} path={path} />
      ) : (
        <InviteeForm
          collaborationId={collaborationId}
          customerId={customer.id}
          service={service}
          path={path}
          contact={{
            ...contact,
            email: shownAddress(contact.email),
            asked: shownAddress(contact.asked),
            mobile: contact.mobile && telephoneOnScreen(contact.mobile),
          }}
          words={await formWords()}
          texts={texts}
        />
      )}
    </CustomerFrame>
  );
});
