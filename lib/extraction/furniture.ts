import type { Article } from './units.ts';

const CAPTION =
  /Getty Images|AP Photo|\/Reuters|\/AFP|via Getty|Photo(?:graph)? (?:by|courtesy)|\(Photo|Image(?:s)?:|Shutterstock|\bis (?:pictured|seen|shown) (?:here|left|right|inset|above|below|in|with|on)\b|^(?:Photo|Image|Credit|Video)s?\s*[:/]/i;
const LINK =
  /^(?:read|see|watch|listen|click|sign up|subscribe|follow|related|more from|advertisement|story continues|share this|download)\b.{0,160}$/i;

/** For each paragraph whether it is furniture: a caption, a credit, a "read more". Nothing in it is taken for a statement. */
export function findFurniture({ text, paragraphs }: Article): boolean[] {
  return paragraphs.map(([start, end]) => {
    const words = text.slice(start, Math.min(end, start + 600));
    if (end - start < 600 && CAPTION.test(words)) return true;
    return LINK.test(words) && !/["“”]/.test(words);
  });
}
