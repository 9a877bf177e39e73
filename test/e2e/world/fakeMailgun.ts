import type { Vendor } from './vendor';

export interface Mail {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

/** Mailgun as n8n's Mailgun node calls it; keeps what was sent. Source: documentation.mailgun.com, Messages, read 2026-11-25. */
export function fakeMailgun(): Vendor & { readonly mails: Mail[] } {
	const mails: Mail[] = [];
	return {
		name: 'mailgun',
		hosts: ['api.mailgun.net'],
		mails,
		handle: ({ body, headers }) => {
			const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? '';
			const parts = boundary === '' ? [] : body.split(`--${boundary}`);
			const form = boundary === '' ? new URLSearchParams(body) : new URLSearchParams();
			for (const part of parts) {
				const [, name, value] = /name="([^"]+)"\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)\r\n$/.exec(part) ?? [];
				if (name !== undefined) form.append(name, value ?? '');
			}
			mails.push({ to: form.get('to') ?? '', subject: form.get('subject') ?? '', text: form.get('text') ?? '' });
			return { status: 200, body: { id: `<${mails.length}@mailgun.example>`, message: 'Queued. Thank you.' } };
		},
	};
}
