/**
 * The fields of a head set apart from the text (front matter, meta elements) that facts are read from, in lower case, the surest first. The
 * reader of HTML passes over all others.
 */
export const HEAD_FIELDS = {
  title: ['title'],
  /** The address or number of the article. */
  address: ['saved-from', 'source', 'url', 'canonical', 'og:url', 'permalink', 'ms:assetid', 'ms.custom', 'article-id'],
  /** When the text was changed. */
  changed: ['ms.date', 'lastmodified'],
  /** Lists of products. */
  products: ['appliesto', 'applies-to', 'applies_to'],
} as const;
