/** A time of day: milliseconds since midnight, and minutes east of UTC where an offset stands beside it. */
export interface ClockTime {
	readonly passed: number;
	readonly offset: number | undefined;
}

const TIME =
	/^(?:at |um |a )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(am|pm|a\.m\.|p\.m\.)?(?: uhr)? ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/;

/** Minutes east of UTC, or undefined when there is no offset. */
function offsetOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
	if (!match) return 0;
	return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** Puts a time together from its parts as text; undefined when the clock has no such time. */
export function toClockTime(
	hour: string,
	minute: string,
	second = '0',
	fraction = '',
	zone?: string,
	half?: string,
): ClockTime | undefined {
	const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0);
	if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	const thousandths = Number(fraction.slice(0, 3).padEnd(3, '0'));
	const passed = (hours * 3600 + Number(minute) * 60 + Number(second)) * 1000 + thousandths;
	return { passed, offset: offsetOf(zone) };
}

/**
 * Reads a time of day as people write it; the text is folded.
 *
 * @example
 * readClockTime('2:30 pm') //=> { passed: 52200000, offset: undefined }
 */
export function readClockTime(text: string): ClockTime | undefined {
	const match = TIME.exec(text);
	if (!match) return undefined;
	const [, hour = '', minute = '', second, fraction, half, zone] = match;
	return toClockTime(hour, minute, second, fraction, zone, half);
}
