import { readOutcome } from '../../../engine/outreach';

describe('what a mail node says', () => {
	it.each([
		['accepted', { accepted: ['a@x.example'], rejected: [], response: '250 2.0.0 Ok: queued as 1', messageId: '<1@x>' }, 'sent'],
		['the message of a mail service', { id: '18c', threadId: '18c', labelIds: ['SENT'] }, 'sent'],
		['recipient refused', { error: "Can't send mail - all recipients were rejected: 550 5.1.1 <a@x.example>: Recipient address rejected" }, 'refused'],
		['recipient refused without enhanced code', { error: "Can't send mail - all recipients were rejected: 550 No such user here" }, 'refused'],
		['mailbox disabled', { error: "Can't send mail - all recipients were rejected: 550 5.2.1 mailbox disabled" }, 'refused'],
		['policy: our sender is not liked', { error: "Can't send mail - all recipients were rejected: 554 5.7.1 Client host blocked" }, 'deferred'],
		['greylisting', { error: "Can't send mail - all recipients were rejected: 451 4.7.1 Greylisting in action, please come back later" }, 'deferred'],
		['mailbox full for now', { error: 'Message failed: 452 4.2.2 Mailbox full' }, 'deferred'],
		['content refused', { error: 'Message failed: 554 5.6.0 Message contains invalid header' }, 'deferred'],
		['too busy', { error: 'Invalid greeting. response=421 4.3.2 Service not available' }, 'deferred'],
		['server down', { error: 'connect ECONNREFUSED 127.0.0.1:25' }, 'deferred'],
		['name not found', { error: 'getaddrinfo ENOTFOUND smtp.example' }, 'deferred'],
		['no greeting', { error: 'Greeting never received' }, 'deferred'],
		['wrong password', { error: 'Invalid login: 535 5.7.8 Authentication failed' }, 'deferred'],
		['broken off, nobody knows when', { error: 'Connection closed unexpectedly' }, 'unknown'],
		['silent for too long', { error: 'Timeout' }, 'unknown'],
		['reset', { error: 'read ECONNRESET' }, 'unknown'],
		['a disabled node', { mail: 'win-back/a/1.1.1', subject: 'Hello' }, 'deferred'],
		['nothing', {}, 'unknown'],
		['no object', null, 'unknown'],
	] as const)('%s', (_, item, stage) => {
		expect(readOutcome(item).stage).toBe(stage);
	});

	it('keeps the id of the message and what was said, on one short line', () => {
		expect(readOutcome({ accepted: ['a'], response: '250\r\nOk', messageId: '<1@x>' })).toEqual({ stage: 'sent', detail: '250 Ok', messageId: '<1@x>' });
		expect(readOutcome({ error: `450 ${'x'.repeat(1000)}` }).detail).toHaveLength(300);
	});
});
