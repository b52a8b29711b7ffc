const BYTE_ORDER_MARK = '\uFEFF';

/** The text of a file, without the byte order mark that it may begin with. Undefined if the bytes are not UTF-8. */
export function decode(bytes: Uint8Array): { readonly mark: string; readonly text: string } | undefined {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return whole.startsWith(BYTE_ORDER_MARK)
      ? { mark: BYTE_ORDER_MARK, text: whole.slice(1) }
      : { mark: '', text: whole };
  } catch {
    return undefined;
  }
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whether `bytes` begins with all of `start`. */
export function beginsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.byteLength <= bytes.byteLength && start.every((byte, index) => byte === bytes[index]);
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.byteLength === b.byteLength && beginsWith(a, b);
