import { AsyncLocalStorage } from "node:async_hooks";

/** One object for each form that is being answered. What is remembered goes with it. */
const answering = new AsyncLocalStorage<{ asked: object }>();

/** While a form is answered, who is asking is asked once. The page shown after it asks anew: by then the answer may be another. */
export const askingOnce = <Result>(work: () => Promise<Result>): Promise<Result> => answering.run({ asked: {} }, work);

/** Within `askingOnce` a question about the same is asked once; elsewhere each time. A failure is not remembered. */
export function onceAsked<Result>(ask: (about: string) => Promise<Result>): (about: string) => Promise<Result> {
  const answers = new WeakMap<object, Map<string, Promise<Result>>>();
  return (about) => {
    const form = answering.getStore()?.asked;
    if (!form) return ask(about);
    const known = answers.get(form) ?? new Map<string, Promise<Result>>();
    answers.set(form, known);
    const answer = known.get(about) ?? ask(about);
    known.set(about, answer);
    answer.catch(() => known.delete(about));
    return answer;
  };
}

/** Whatever changes a session, a place or a person says so, as each line of history does: whoever asks next is told as it is then. */
export function forgetAnswers(): void {
  const form = answering.getStore();
  if (form) form.asked = {};
}
