/** A verb either does its work or says in a word why not. Anything else that goes wrong is thrown. */
export type Outcome<Done, Refusal extends string> =
  | (Done & { refusal?: undefined })
  | ({ [Name in keyof Done]?: undefined } & { refusal: Refusal });

/** A verb's refusals, each with its sentence: `satisfies Refusals<typeof verb>` does not compile when one is missing. */
export type Refusals<Verb extends (...args: never[]) => Promise<{ refusal?: string | undefined }>> = Record<
  NonNullable<Awaited<ReturnType<Verb>>["refusal"]>,
  string
>;
