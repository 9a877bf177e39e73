import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { SMTPConnection } from 'smtp-server/lib/smtp-connection.js';

interface ReceivedMail {
	readonly to: string;
	readonly from: string;
	readonly replyTo: string;
	readonly subject: string;
	readonly html: string;
	readonly text: string;
	readonly messageId: string;
	readonly at: number;
}

/** What the server does with a recipient; `break` closes the connection in the middle of the mail. */
export type Mood = 'take' | 'refuse' | 'greylist' | 'break';

export interface MailServer {
	readonly mails: ReceivedMail[];
	readonly port: number;
	/** Milliseconds before it answers to a mail. */
	delay: number;
	/** Recipients that it treats in another way than taking their mail. */
	readonly moods: Map<string, Mood>;
	/** Called when a mail was taken, before the client is told so. */
	onTaken: (mail: ReceivedMail) => void;
	readonly stop: () => Promise<void>;
}

/** It greets at once; as it comes it waits a tenth of a second for clients that talk too soon. */
SMTPConnection.prototype.init = function () {
	this._setListeners(() => this.connectionReady());
};

const refusal = (message: string, responseCode: number) => Object.assign(new Error(message), { responseCode });
const addressesOf = (value: unknown): string => (value as { text?: string } | undefined)?.text ?? '';

/** A mail server on loopback that keeps what it is given, and can refuse, delay, greylist and break off. */
export async function startMailServer(): Promise<MailServer> {
	const seen = new Set<string>();
	/** Ends a connection in the middle of a mail, as a cable does. */
	const breakOff = (id: string) => {
		for (const connection of server.connections as unknown as Iterable<{ id: string; _socket: Socket }>) if (connection.id === id) connection._socket.destroy();
	};
	const server: SMTPServer = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		disableReverseLookup: true,
		closeTimeout: 200,
		onRcptTo: ({ address }, _, done) => {
			const mood = state.moods.get(address);
			if (mood === 'refuse') return done(refusal('5.1.1 no such user', 550));
			if (mood === 'greylist' && !seen.has(address)) {
				seen.add(address);
				return done(refusal('4.7.1 greylisted, come back later', 451));
			}
			done();
		},
		onData: (stream, session, done) => {
			const to = session.envelope.rcptTo.map(({ address }) => address).join();
			void simpleParser(stream).then(({ subject = '', html, text = '', from, replyTo, messageId = '' }) => {
				if (state.moods.get(to) === 'break') return breakOff(session.id);
				const mail: ReceivedMail = { to, from: addressesOf(from), replyTo: addressesOf(replyTo), subject, html: typeof html === 'string' ? html : '', text, messageId, at: Date.now() };
				setTimeout(() => {
					state.mails.push(mail);
					state.onTaken(mail);
					done();
				}, state.delay);
			}, done);
		},
	});
	server.on('error', () => undefined);
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const state: MailServer = { mails: [], port: (server.server.address() as AddressInfo).port, delay: 0, moods: new Map<string, Mood>(), onTaken: () => undefined, stop: () => new Promise((resolve) => server.close(() => resolve())) };
	return state;
}
