import escapeHtml from 'escape-html';

/** What the page shows. All of it is text. */
interface PageContent {
	readonly title: string;
	readonly text: string;
	/** The label of the one button; null: there is nothing to press. */
	readonly button: string | null;
	/** What the button posts. */
	readonly fields: Readonly<Record<string, string>>;
	/** Who asks. */
	readonly company: string;
}

const STYLE =
	':root{color-scheme:light dark;--ink:#12211f;--soft:#5b6b69;--line:#dde5e3;--card:#fff;--ground:#f3f7f6;--accent:#0f766e;--on:#fff}' +
	'@media (prefers-color-scheme:dark){:root{--ink:#e6f0ee;--soft:#9db1ae;--line:#2b3b39;--card:#16211f;--ground:#0d1514;--accent:#5eead4;--on:#0d1514}}' +
	'*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}' +
	'main{max-width:560px;margin:0 auto;padding:48px 20px}section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:28px 24px}' +
	'h1{font-size:24px;line-height:1.25;margin:0 0 8px}p{margin:0 0 20px;color:var(--soft)}' +
	'button{width:100%;padding:14px 16px;font:inherit;font-weight:600;color:var(--on);background:var(--accent);border:0;border-radius:10px;cursor:pointer}' +
	'button:focus-visible{outline:3px solid var(--ink);outline-offset:2px}footer{color:var(--soft);font-size:14px;padding:16px 4px}';

/**
 * The small page behind a link: what is asked, and one button that posts. Opening it does nothing, so that a scanner that
 * opens every link answers for nobody. The form names no address: it posts to where the page came from.
 */
export function answerPage({ title, text, button, fields, company }: PageContent): string {
	const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`);
	const form = button === null ? '' : `<form method="post">${inputs.join('')}<button type="submit">${escapeHtml(button)}</button></form>`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main><section><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${form}</section><footer>${escapeHtml(company)}</footer></main>
</body>
</html>
`;
}
