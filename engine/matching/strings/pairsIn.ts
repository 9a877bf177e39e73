/** The pairs in a list such as `ltd=limited intl=international`. */
export const pairsIn = (list: string): [string, string][] =>
	list.split(' ').map((pair) => {
		const [from = '', to = ''] = pair.split('=');
		return [from, to];
	});
