"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Shows the page anew every two seconds while something is under way; without a script the browser does it by itself. */
export function Reload() {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(refresh, 2000);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
    </noscript>
  );
}
