import { parseHTML } from 'linkedom';

/** What stands in a page: text, or an element with its attributes and what stands in it. */
export type Markup = string | { tag: string; attributes: Record<string, string>; children: Markup[] };

/** What stands in the body of a page, but for the scripts that the framework adds. */
export function markupOf(html: string): Markup[] {
  return childrenOf(parseHTML(html).document.body);
}

function childrenOf(element: Element): Markup[] {
  const found: Markup[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) found.push(node.textContent ?? '');
    else if (node.nodeType === node.ELEMENT_NODE && !isFramework(node as Element)) {
      const { localName: tag, attributes } = node as Element;
      found.push({
        tag,
        attributes: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
        children: childrenOf(node as Element),
      });
    }
  }
  return found;
}

/** Linked data is a script, too, and the product's own. */
const isFramework = (element: Element): boolean =>
  element.localName === 'script' && element.getAttribute('type') !== 'application/ld+json';
