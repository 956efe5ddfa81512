import type { ReactNode } from "react";

export const Steps = ({ items }: { items: ReactNode[] }) => (
  <ol className="steps">
    {items.map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: steps never change places
      <li key={index}>
        <span>{item}</span>
      </li>
    ))}
  </ol>
);
