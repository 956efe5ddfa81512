import type { FormState } from "#lib/forms.ts";
import type { FormWords } from "./state.ts";

type Props = { state?: FormState; words?: FormWords; children: string };

/** The page's title, which says so when the form came back. A page that shows it exports no `metadata.title`. */
export function FormTitle({ state, words, children }: Props) {
  const isWrong = state?.message !== undefined || state?.errors !== undefined;
  return <title>{isWrong && words ? `${words.error}: ${children}` : children}</title>;
}
