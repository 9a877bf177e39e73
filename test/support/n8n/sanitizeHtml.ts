/**
 * Stands for sanitize-html, of which only the forms of n8n's Wait and Form nodes make use: the package it parses with is an
 * ES module, which Jest cannot load from inside another package. A workflow under test that shows a form fails here.
 */
export default function sanitizeHtml(): never {
	throw new Error('Forms are not shown in these tests.');
}
