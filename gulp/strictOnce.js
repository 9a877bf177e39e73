'use strict';

const { readFile } = require('node:fs/promises');

/** Takes out what four hundred small modules say and the head of each bundle says already. */
exports.strictOnce = {
	name: 'strict-once',
	setup: ({ onLoad }) => {
		onLoad({ filter: /node_modules[\\/]@stdlib[\\/].*\.js$/ }, async ({ path }) => ({ contents: (await readFile(path, 'utf8')).replace(/^'use strict';$/m, '') }));
	},
};
