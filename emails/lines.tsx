import { bodyText, quietText } from "./style.ts";

type Line = { name: string; text?: string };

/** Several of a kind, one under the other: what each is called, and what there is to say of it. */
export const Lines = ({ lines, rest }: { lines: Line[]; rest: string | undefined }) => (
  <ul style={{ margin: "0 0 18px", padding: "0 0 0 20px" }}>
    {lines.map(({ name, text }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same, and a letter is written once
      <li className="text" style={{ ...bodyText, margin: "0 0 8px" }} key={at}>
        {text ? <b>{name}</b> : name}
        {text && (
          <>
            <br />
            {text}
          </>
        )}
      </li>
    ))}
    {rest && (
      <li className="quiet" style={{ ...quietText, margin: 0 }}>
        {rest}
      </li>
    )}
  </ul>
);
