import Link from "next/link";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { addressOnScreen, shownAddress } from "#lib/addresses.ts";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { isUnwanted, type Undelivered as Letter } from "#lib/outbox/delivery.ts";
import type { ServicePath } from "#lib/standing/links.ts";

type Props = { collaboration: ShownCollaboration; path: ServicePath };

/** Whoever has not got the letter that asks them, why, and what the office can do about it. */
export async function Undelivered({ collaboration: { id, status, scenario, undelivered }, path }: Props) {
  if (status !== "requested" || undelivered.length === 0) return null;
  const t = await getTranslations("letterFates.undelivered");
  // Whom a company has as administrators, with which addresses, is its own affair.
  const ownContact = scenario === "new-administrator";
  const sendsBack = undelivered.some((letter) => letter.sendsBack);
  const mayResend = !undelivered.some(isUnwanted);
  return (
    <>
      {undelivered.map((letter) => (
        <WhatHappened key={letter.email} letter={letter} email={ownContact ? shownAddress(letter.email) : addressOnScreen(letter.email)} />
      ))}
      <form className="bar" action={`${path}/resend`} method="post">
        <input type="hidden" name="collaborationId" value={id} />
        <input type="hidden" name="back" value={path} />
        {sendsBack && <input type="hidden" name="works" value="yes" />}
        <Link className="button primary" href={`${path}/invitee`}>
          {t("change")}
        </Link>
        {mayResend && (
          <Submit words={await formWords()} look="secondary">
            {t(sendsBack ? "works" : "again")}
          </Submit>
        )}
      </form>
    </>
  );
}

async function WhatHappened({ letter, email }: { letter: Letter; email: string }) {
  const t = await getTranslations("letterFates");
  const { deliveryStatus, name, bounceReason, failReason, sendsBack } = letter;
  const words = { name: name ?? email };
  const reason = deliveryStatus === "bounced" ? bounceReason : deliveryStatus === "failed" ? failReason : null;
  return (
    <Notice tone="bad" title={t(`undelivered.${deliveryStatus}`, words)}>
      <p>
        {reason && `${email}: ${t(`reasons.${reason}`)}`} {deliveryStatus === "complained" && t("undelivered.complainedText", words)}{" "}
        {deliveryStatus === "uncertain" && t("undelivered.uncertainText", words)}{" "}
        {sendsBack && !isUnwanted(letter) && t("undelivered.nothingMore")}
      </p>
    </Notice>
  );
}
