import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mail {
	readonly to: string;
	readonly subject: string;
	readonly html: string;
	readonly text: string;
	readonly attachments: readonly { readonly name: string; readonly text: string }[];
}
export interface MailServer {
	readonly mails: Mail[];
	/** What n8n's credential "SMTP" holds. */
	readonly credential: Readonly<Record<string, unknown>>;
	/** Addresses that are refused from now on. */
	readonly refused: Set<string>;
	readonly stop: () => Promise<void>;
}

/** A mail server that keeps what it is given. */
export async function mailServer(): Promise<MailServer> {
	const mails: Mail[] = [];
	const refused = new Set<string>();
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _, done) => {
			done(refused.has(address) ? Object.assign(new Error('No such mailbox here'), { responseCode: 550 }) : undefined);
		},
		onData: (stream, session, done) => {
			void simpleParser(stream).then(({ subject = '', html, text = '', attachments }) => {
				mails.push({
					to: session.envelope.rcptTo.map(({ address }) => address).join(),
					subject,
					html: typeof html === 'string' ? html : '',
					text,
					attachments: attachments.map(({ filename = '', content }) => ({ name: filename, text: content.toString('utf8') })),
				});
				done();
			}, done);
		},
	});
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const { port } = server.server.address() as AddressInfo;
	return {
		mails,
		refused,
		credential: { user: '', password: '', host: '127.0.0.1', port, secure: false, disableStartTls: true, hostName: '' },
		stop: () => new Promise((resolve) => server.close(resolve)),
	};
}
