import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answers, freePort } from '../../../sandbox/n8n/ports.mjs';
import { waitUntil } from './waitUntil';

export interface Mailbox {
	/** What n8n's credential "IMAP" holds. */
	readonly credential: Readonly<Record<string, unknown>>;
	/** Puts messages into the inbox, as a mail server does. */
	readonly deliver: (...messages: readonly string[]) => void;
	/** How many messages somebody has read. */
	readonly seen: () => number;
	readonly stop: () => Promise<void>;
}

/** Whom the mailbox belongs to; Dovecot serves none of root's. */
const NOBODY = 65_534;
const USER = 'replies';

/** A mailbox on a real IMAP server (Dovecot) of its own, on loopback and a free port. Has to be started as root. */
export async function startMailbox(program: string): Promise<Mailbox> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-imap-'));
	const inbox = path.join(folder, 'mail', USER);
	const port = await freePort();
	for (const name of ['new', 'cur', 'tmp']) fs.mkdirSync(path.join(inbox, name), { recursive: true });
	for (const dir of [folder, path.join(folder, 'mail'), inbox, ...['new', 'cur', 'tmp'].map((name) => path.join(inbox, name))]) fs.chownSync(dir, NOBODY, NOBODY);
	fs.chmodSync(folder, 0o755);
	const settings = path.join(folder, 'dovecot.conf');
	fs.writeFileSync(
		settings,
		`base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`,
	);
	const server = spawn(program, ['-F', '-c', settings], { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	await waitUntil('the IMAP server takes connections', () => {
		if (server.exitCode !== null) throw new Error(`The IMAP server ended: ${said}`);
		return answers(port);
	});
	let delivered = 0;
	return {
		credential: { user: USER, password: 'secret', host: '127.0.0.1', port, secure: false, allowUnauthorizedCerts: true },
		deliver: (...messages) => {
			for (const message of messages) {
				const name = `${Date.now()}.${++delivered}.test`;
				const file = path.join(inbox, 'tmp', name);
				fs.writeFileSync(file, message.replace(/\r?\n/g, '\r\n'));
				fs.chownSync(file, NOBODY, NOBODY);
				fs.renameSync(file, path.join(inbox, 'new', name));
			}
		},
		seen: () => fs.readdirSync(path.join(inbox, 'cur')).filter((name) => /:2,[A-Z]*S/.test(name)).length,
		stop: async () => {
			server.kill('SIGTERM');
			await ended;
			fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
