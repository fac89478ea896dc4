/**
 * Hands a file to the browser to save. In a frame without `allow-downloads` browsers ignore this without a word.
 * @param content text, or bytes
 */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has its own hold on the blob once the click was handled; a later release is only for slow browsers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
