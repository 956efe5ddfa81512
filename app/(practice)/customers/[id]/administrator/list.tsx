import { Chip } from "#app/ui/chip.tsx";
import { shownAddress } from "#lib/addresses.ts";
import type { ShownProposals } from "#lib/contacts/proposals.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { fullNameOf } from "#lib/names.ts";

const tones = { waiting: "wait", confirmed: "good", refused: "quiet", objected: "quiet" } as const;

/** What the office has proposed, and what became of it. */
export async function ProposalList({ proposals }: Pick<ShownProposals, "proposals">) {
  const t = await getTranslations("proposal");
  const locale = await getLocale();
  if (proposals.length === 0) return null;
  return (
    <ul className="stack gap-s">
      {proposals.map(({ id, firstName, lastName, email, reason, proposer, proposedAt, state, closedAt }) => (
        <li className="panel stack gap-xs" key={id}>
          <div className="bar">
            <b>{fullNameOf({ firstName, lastName })}</b>
            <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>
          </div>
          <span>{shownAddress(email)}</span>
          <span>{reason}</span>
          <small>{t("by", { name: proposer, day: dayInText(proposedAt, locale) })}</small>
          {closedAt && <small>{t("closed", { day: dayInText(closedAt, locale) })}</small>}
        </li>
      ))}
    </ul>
  );
}
