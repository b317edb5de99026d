/** What kind of organ a name names, and whether another name may be the same organ’s or an authority’s over it. */

/** The kinds of organs that call themselves by a word of their own: 我镇, 我局. */
const kinds = [
  { kind: '镇', name: /镇(?:人民政府|政府)?$/ },
  { kind: '乡', name: /乡(?:人民政府|政府)?$/ },
  { kind: '街道', name: /街道(?:办事处)?$/ },
  { kind: '苏木', name: /苏木(?:人民政府|政府)?$/ },
  { kind: '局', name: /局$/ },
  { kind: '县', name: /[县市区旗州](?:人民政府|政府)(?:办公室)?$/ },
] as const;

export type OrganKind = (typeof kinds)[number]['kind'];

/** The kind of the organ of that name; `null`: one whose texts may call it anything. */
export const kindOf = (organ: string): OrganKind | null =>
  kinds.find(({ name }) => name.test(organ.trim()))?.kind ?? null;

/** The name without what every organ of its kind has: 云岭县大河镇. */
const bare = (name: string): string =>
  name.trim().replace(/(?:人民政府|政府|办事处)(?:办公室)?$|办公室$/, '');

/** The parts that an organ's name may be shortened to: 云岭县大河镇, 大河镇, 大河. */
function shortNames(organ: string): readonly string[] {
  const whole = bare(organ);
  const tails = Array.from(whole.matchAll(/[省市县区旗州盟]/g), ({ index }) => whole.slice(index + 1));
  return [whole, ...tails]
    .flatMap(name => [name, name.replace(/(?:镇|乡|街道|苏木)$/, '')])
    .filter(name => name.length >= 2);
}

/** 住建局 for 住房和城乡建设局: its characters stand in the other in their order. */
function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const character of name) if (character === short.charAt(at)) at++;
  return at === short.length;
}

/** Who answers for the openness of everybody below: whom to ask may be they. */
const authority =
  /人民政府办公|政府办|政务公开|信息公开|政务服务|行政审批|数据|电子政务|信息中心|国务院|法院|检察院|监察|档案|党政|综合/;

/**
 * Whether `name`, told as whose report this is or as whom to ask, names somebody who is neither `organ`, nor a
 * part of it, nor an authority over it. Only names of townships and bureaus are judged.
 */
export function isOther(name: string, organ: string): boolean {
  const whole = bare(name);
  const short = shortNames(organ);
  if (short.some(own => whole.includes(own))) return false;
  if (name.includes('各')) return false;
  const other = /([\u4e00-\u9fff]{2,20}?)(镇|乡|街道|苏木|局|委员会)(?!委)/.exec(whole);
  if (!other) return false;
  const [, place = '', suffix = ''] = other;
  if (authority.test(place)) return false;
  const core = `${place.replace(/^.*[省市县区旗州盟]/, '')}${suffix}`;
  if (core === suffix) return false;
  return !short.some(own => isShortFor(core, own) || isShortFor(own, core));
}
