import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

interface Message {
	readonly role: 'assistant' | 'system' | 'tool' | 'user';
	readonly content: unknown;
	readonly tool_calls?: readonly unknown[];
}

/** What the model has before it when it is asked to go on. */
export interface Turn {
	/** The person's latest words. */
	readonly asked: string;
	/** What tools answered since then, in order. */
	readonly told: readonly string[];
	/** Names of the tools it was given. */
	readonly tools: readonly string[];
	readonly system: string;
}

/** What it does: words, or calls of tools. */
export type Move = { readonly say: string } | { readonly call: string; readonly with: Readonly<Record<string, unknown>> };

export interface ChatModel {
	/** Address for n8n's OpenAI credential. */
	readonly url: string;
	/** Every turn so far. */
	readonly turns: readonly Turn[];
	/** Size of everything that a question sent to the model, in characters; four make about a token. */
	readonly sent: () => number;
	readonly stop: () => Promise<void>;
}

const textOf = (content: unknown): string => (typeof content === 'string' ? content : Array.isArray(content) ? content.map((part) => String((part as { text?: unknown }).text ?? '')).join('') : '');

function turnOf({ messages, tools = [] }: { messages: readonly Message[]; tools?: readonly { function: { name: string } }[] }): Turn {
	const last = messages.findLastIndex(({ role }) => role === 'user');
	return {
		asked: textOf(messages[last]?.content),
		told: messages.slice(last + 1).filter(({ role }) => role === 'tool').map(({ content }) => textOf(content)),
		tools: tools.map((tool) => tool.function.name),
		system: messages.filter(({ role }) => role === 'system').map(({ content }) => textOf(content)).join('\n'),
	};
}

/**
 * A model that speaks OpenAI's Chat Completions over HTTP on loopback and does what a script says.
 *
 * Source: OpenAI API reference, Chat Completions (create), read 2026-11-26. No streaming: n8n asks for none unless a
 * chat streams.
 *
 * @param script what it does in a turn; an Error is an answer with status 500
 */
export async function chatModel(script: (turn: Turn) => Error | Move): Promise<ChatModel> {
	const turns: Turn[] = [];
	let [sent, count] = [0, 0];
	const server = http.createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const body = Buffer.concat(parts).toString('utf8');
			const answer = (status: number, value: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
			if (!request.url?.endsWith('/chat/completions')) return answer(200, { object: 'list', data: [{ id: 'scripted', object: 'model' }] });
			const turn = turnOf(JSON.parse(body) as Parameters<typeof turnOf>[0]);
			turns.push(turn);
			sent += body.length;
			const move = script(turn);
			if (move instanceof Error) return answer(500, { error: { message: move.message, type: 'server_error' } });
			count += 1;
			const message =
				'say' in move
					? { role: 'assistant', content: move.say }
					: { role: 'assistant', content: null, tool_calls: [{ id: `call_${count}`, type: 'function', function: { name: move.call, arguments: JSON.stringify(move.with) } }] };
			return answer(200, {
				id: `chatcmpl-${count}`,
				object: 'chat.completion',
				created: 1_780_000_000,
				model: 'scripted',
				choices: [{ index: 0, message, finish_reason: 'say' in move ? 'stop' : 'tool_calls' }],
				usage: { prompt_tokens: Math.ceil(body.length / 4), completion_tokens: 1, total_tokens: Math.ceil(body.length / 4) + 1 },
			});
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		turns,
		sent: () => sent,
		stop: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
