/** A verb either does its work or says in a word why not. Anything else that goes wrong is thrown. */
export type Outcome<Done, Refusal extends string> =
  | (Done & { refusal?: undefined })
  | ({ [Name in keyof Done]?: undefined } & { refusal: Refusal });
