/**
 * A request whose body is no longer than the limit, in bytes; null if the body is longer. A body without a stated length
 * is read up to the limit first.
 */
export async function limitedBody(request: Request, limit: number): Promise<Request | null> {
  if (!request.body) return request;
  const stated = request.headers.get('Content-Length');
  if (stated !== null && !request.headers.has('Transfer-Encoding')) return Number(stated) > limit ? null : request;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array<ArrayBuffer>>) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return new Request(request, { body: new Blob(chunks) });
}
