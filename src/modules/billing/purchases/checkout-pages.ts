export const SUCCESS_PAGE = '/billing/success';
export const CANCELLED_PAGE = '/billing/cancelled';

/** What people see who come back from paying. Nothing of theirs stands in it, and it runs nothing. */
export function checkoutPage(title: string, ...paragraphs: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</html>
`;
}
