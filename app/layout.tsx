import "./ui/styles/index.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { getLocale } from "#lib/i18n/request.ts";
import { Pressed } from "./ui/form/pressed.tsx";

const inter = localFont({ src: "./ui/fonts/inter-latin-wght-normal.woff2", weight: "100 900", variable: "--inter", display: "swap" });

export const metadata: Metadata = { robots: "noindex", formatDetection: { telephone: false, date: false, address: false, email: false } };

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfd" },
    { media: "(prefers-color-scheme: dark)", color: "#111113" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} className={inter.variable}>
      <body>
        {children}
        <Pressed />
      </body>
    </html>
  );
}
