import type { House } from '../rules/house.ts';
import { type Profile, readProfile } from './profile.ts';
import chongqingData from './profiles/chongqing.json' with { type: 'json' };
import nationalData from './profiles/national.json' with { type: 'json' };
import shanghaiData from './profiles/shanghai.json' with { type: 'json' };
import stateCouncilData from './profiles/state-council.json' with { type: 'json' };
import statuteData from './profiles/statute.json' with { type: 'json' };
import zhejiangData from './profiles/zhejiang.json' with { type: 'json' };

/** What a profile that extends none would have: the forms of the standards, and no house's own tables. */
const PLAIN_HOUSE: House = {
  responsible: { labels: ['责任单位'], within: '、', between: '、', nestedOuter: '〔〕', last: false },
  levelBrackets: 'full',
  rangeDash: '—',
  series: {},
  approvedBy: {},
};
const PLAIN: Profile = {
  name: 'plain',
  title: { zh: '无', en: 'none' },
  house: PLAIN_HOUSE,
  rules: new Map(),
  sources: [],
};

const byName = new Map<string, Profile>();
for (const data of [chongqingData, nationalData, stateCouncilData, shanghaiData, zhejiangData, statuteData]) {
  const { profile } = readProfile(data, byName, PLAIN);
  byName.set(profile.name, profile);
}

/** The profiles that come with the program, by name. */
export const profiles: ReadonlyMap<string, Profile> = byName;

/** The house of 重庆市人民政府办公厅, read from the seeds: the default. */
export const chongqing: Profile = byName.get('chongqing') ?? PLAIN;
