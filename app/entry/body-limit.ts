/** A request's body; nothing when it is too large. Read on also then, to `most`: a browser that is cut off while it sends shows no answer. */
export async function readLimited(request: Request, limit: number, most = 10 * limit): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : new Blob(chunks);
}
