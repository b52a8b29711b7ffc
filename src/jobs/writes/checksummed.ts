/** A text as bytes that tell whether they are still what was written: their SHA-256, then the text in UTF-8. */
export async function withChecksum(text: string): Promise<Uint8Array> {
  const words = new TextEncoder().encode(text);
  const bytes = new Uint8Array(DIGEST_BYTES + words.byteLength);
  bytes.set(await digestOf(words));
  bytes.set(words, DIGEST_BYTES);
  return bytes;
}

/** The text, or undefined if anything of it has changed since, as when a crash has left half of a file. */
export async function withoutChecksum(bytes: Uint8Array): Promise<string | undefined> {
  const words = bytes.subarray(DIGEST_BYTES);
  const digest = await digestOf(words);
  return digest.every((byte, index) => byte === bytes[index]) ? new TextDecoder().decode(words) : undefined;
}

const DIGEST_BYTES = 32;

/** Counted by the platform beside the event loop, several times faster than any loop here. */
async function digestOf(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}
