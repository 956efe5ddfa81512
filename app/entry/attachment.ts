type Download = { name: string; content: Uint8Array<ArrayBuffer>; type: string };

/** A file for the reader to keep. */
export const download = ({ name, content, type }: Download): Response =>
  new Response(content, {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" },
  });

/** One that is made while it is fetched: nobody waits for the whole, and it is not in memory. Who breaks off ends it. */
export function downloadStream({ name, content, type }: Omit<Download, "content"> & { content: AsyncGenerator<Uint8Array> }): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await content.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await content.return(undefined);
    },
  });
  return new Response(body, {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" },
  });
}

/** The same under a name that others gave it. It is never shown by us, and is taken for what it says it is; the two names are one, by RFC 6266. */
export function downloadNamed({ name, content, type }: Download): Response {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()+-]/g, "_");
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const response = download({ name: plain, content, type });
  response.headers.set("content-disposition", `attachment; filename="${plain}"; filename*=UTF-8''${whole}`);
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}
