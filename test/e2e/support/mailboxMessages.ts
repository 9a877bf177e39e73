/** Messages as they come into a mailbox: what people, and what mail servers of several makes, send back. */

const heads = (fields: Readonly<Record<string, string>>) => Object.entries({ Date: new Date().toUTCString(), To: 'maya@northlight.example', 'MIME-Version': '1.0', ...fields }).map(([name, value]) => `${name}: ${value}`).join('\n');

export const reply = (from: string, answers: string): string => `${heads({ From: from, Subject: 'Re: shall we pick it up again?', 'Message-ID': `<${from.length}.${Date.now()}@reply.example>`, 'In-Reply-To': answers, References: answers, 'Content-Type': 'text/plain; charset=utf-8' })}\n\nGladly. Call me on Monday.\n`;

export const outOfOffice = (from: string): string => `${heads({ From: from, Subject: 'Re: shall we pick it up again?', 'Auto-Submitted': 'auto-replied', 'Content-Type': 'text/plain; charset=utf-8' })}\n\nI am back on Monday.\n`;

export const newsletter = (): string => `${heads({ From: 'News <news@stranger.example>', Subject: 'What is new', 'Content-Type': 'text/html; charset=utf-8' })}\n\n<p>Buy now. Or write to news@stranger.example.</p>\n`;

/** RFC 3464, in the words of Postfix; `status` 5.1.1 is for good, 4.4.1 for now. */
export const postfixReport = (to: string, status: '5.1.1' | '4.4.1'): string => {
	const failed = status === '5.1.1';
	const diagnosis = failed ? `host mx.partner.example[192.0.2.7] said: 550 5.1.1 <${to}>: Recipient address rejected: User unknown` : 'connect to mx.partner.example[192.0.2.7]:25: Connection timed out';
	return `${heads({ From: 'MAILER-DAEMON@mx.northlight.example (Mail Delivery System)', Subject: failed ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)', 'Auto-Submitted': 'auto-replied', 'Content-Type': 'multipart/report; report-type=delivery-status; boundary="part"' })}

--part
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.northlight.example.

<${to}>: ${diagnosis}

--part
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.northlight.example

Final-Recipient: rfc822; ${to}
Action: ${failed ? 'failed' : 'delayed'}
Status: ${status}
Diagnostic-Code: smtp; ${diagnosis}

--part--
`;
};

/** A report as Exchange Online sends it: a page for people, the code in its small print. */
export const exchangeReport = (to: string): string => `${heads({ From: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@partner.example>', Subject: 'Undeliverable: shall we pick it up again?', 'Content-Type': 'multipart/report; report-type=delivery-status; boundary="part"' })}

--part
Content-Type: text/html; charset=utf-8

<html><body><p>Your message to <a href="mailto:${to}">${to}</a> couldn't be delivered.</p><p>Remote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'</p></body></html>

--part
Content-Type: message/delivery-status

Final-Recipient: rfc822;${to}
Action: failed
Status: 5.1.10

--part--
`;
