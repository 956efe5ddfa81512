import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { chooseLetters } from "#lib/exchange/letters/choose.ts";
import { LettersInput } from "#lib/exchange/letters/input.ts";
import { documentLettersPath } from "#lib/exchange/links.ts";
import { missing } from "#lib/missing.ts";

/** Which emails about new documents somebody wants for one of their companies. */
export const POST = postHandler(async (form) => {
  const { data: input } = LettersInput.safeParse(Object.fromEntries(form));
  if (!input) missing();
  const { user } = await requireMailbox(input.companyId);

  const { refusal } = await chooseLetters(user, input.letters);
  if (refusal) missing();
  return seeOther(`${documentLettersPath(user.companyId)}?notice=saved`);
});
