import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

const icons = { done: "circle-check", note: "info", wait: "triangle-alert", bad: "triangle-alert" } as const;

type Props = { tone: keyof typeof icons; title: ReactNode; children?: ReactNode };

export const Notice = ({ tone, title, children }: Props) => (
  <div className={`notice ${tone}`} role="status">
    <Icon name={icons[tone]} />
    <div>
      <strong>{title}</strong>
      {children}
    </div>
  </div>
);
