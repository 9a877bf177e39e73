/** First names and their short forms, as they are common in English, German, French and Spanish. */
const GROUPS =
	'robert rob bob bobby robbie|william will bill billy willie liam|richard rick dick rich ricky|james jim jimmy jamie|' +
	'john johnny jack jon juan jean johann|jonathan jon john|joseph joe joey jose|michael mike mick mickey michel|thomas tom tommy|' +
	'charles charlie chuck carl karl|david dave davey|daniel dan danny|edward ed eddie ted ned|andrew andy drew andreas|' +
	'anthony tony antonio|alexander alex sandy sasha|benjamin ben benny|christopher chris kit|nicholas nick nicky nico|' +
	'matthew matt|patrick pat paddy|peter pete pedro pierre|samuel sam sammy|stephen steven steve stefan|gregory greg|' +
	'frederick fred freddie freddy|francis frank franz|lawrence larry|leonard leo len|raymond ray|ronald ron ronnie|' +
	'timothy tim|walter walt|zachary zach zack|kenneth ken kenny|gerald gerry jerry|henry harry hank|philip phil|vincent vince|' +
	'elizabeth liz beth lizzie betty eliza lisa|katherine catherine kate kathy cathy katie kathryn kay|margaret maggie meg peggy greta|' +
	'susan sue susie suzanne susanne|jennifer jen jenny|jessica jess jessie|rebecca becky|patricia pat patty trish|' +
	'deborah debbie deb|barbara barb|christina chris tina christine|victoria vicky|samantha sam|alexandra alex sandra|' +
	'theresa terry tess|dorothy dot dolly|virginia ginny|pamela pam|cynthia cindy|judith judy|kimberly kim|abigail abby|' +
	'amanda mandy|jacqueline jackie|josephine jo josie|isabella isabel bella|mary maria marie molly|anna ann anne annie|' +
	'eleanor ellie nora|madeline maddie|natalie nat|georgina georgia|charlotte lottie';

const groupsOf = new Map<string, number[]>();
GROUPS.split('|').forEach((group, number) => {
	for (const name of group.split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), number]);
});

/** Whether two first names are forms of one. */
export function areNicknames(a: string, b: string): boolean {
	const groups = groupsOf.get(b);
	return groups !== undefined && (groupsOf.get(a) ?? []).some((group) => groups.includes(group));
}
