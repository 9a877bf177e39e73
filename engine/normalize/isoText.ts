import { DAY, isoInstant, type Instant } from '../core';

const two = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/**
 * Makes `isoInstant` for many instants: the day's text is made once per day, the time by looking up.
 */
export function isoWriter(): (instant: Instant) => string {
	const days = new Map<number, string>();
	return (instant) => {
		const day = Math.floor(instant / DAY);
		let date = days.get(day);
		if (date === undefined) {
			if (days.size > 50_000) days.clear();
			days.set(day, (date = isoInstant(day * DAY).slice(0, -14)));
		}
		const rest = instant - day * DAY;
		const seconds = Math.floor(rest / 1000);
		const minutes = Math.floor(seconds / 60);
		const hours = Math.floor(minutes / 60);
		const thousandths = String(rest - seconds * 1000).padStart(3, '0');
		return `${date}T${two[hours]}:${two[minutes - hours * 60]}:${two[seconds - minutes * 60]}.${thousandths}Z`;
	};
}
