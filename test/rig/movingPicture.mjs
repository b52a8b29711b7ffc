// The README's moving picture: screenshots one after the other, each long enough to be read, so that nothing flashes.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';

const { GIFEncoder, quantize, applyPalette } = gifenc;

/** How long each picture stands, in milliseconds. */
const STANDS_MS = 2800;
/** One place of the palette says: as in the picture before. */
const COLOURS = 255;

/**
 * @param {string} folder with `<name>-1.png`, `<name>-2.png` …, all of one size
 * @param {string} name
 * @param {string} to the GIF
 */
export function writeMovingPicture(folder, name, to) {
  const files = readdirSync(folder)
    .filter(file => new RegExp(`^${name}-\\d+\\.png$`).test(file))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const pictures = files.map(file => PNG.sync.read(readFileSync(path.join(folder, file))));
  // One palette for all: what is the same colour in two pictures is the same in the GIF.
  const palette = quantize(Buffer.concat(pictures.map(({ data }) => data)), COLOURS);
  const same = palette.length;
  const gif = GIFEncoder();
  /** @type {Uint8Array | undefined} */
  let before;
  for (const { width, height, data } of pictures) {
    const index = applyPalette(data, palette);
    if (before) for (let at = 0; at < index.length; at++) if (isSame(before, data, at)) index[at] = same;
    gif.writeFrame(index, width, height, {
      palette: [...palette, [0, 0, 0]],
      delay: STANDS_MS,
      transparent: before !== undefined,
      transparentIndex: same,
      dispose: 1,
    });
    before = data;
  }
  gif.finish();
  writeFileSync(to, gif.bytes());
}

/** @param {Uint8Array} before @param {Uint8Array} now four bytes a pixel @param {number} at */
const isSame = (before, now, at) => {
  const byte = at * 4;
  return before[byte] === now[byte] && before[byte + 1] === now[byte + 1] && before[byte + 2] === now[byte + 2];
};
