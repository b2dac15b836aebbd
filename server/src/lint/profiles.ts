import type { House } from '../rules/house.ts';
import data from './profiles/chongqing.json' with { type: 'json' };

/** The house of 重庆市人民政府办公厅, read from the seeds: the default. */
export const chongqing: House = {
  ...data,
  rangeDash: data.rangeDash === '～' ? '～' : '—',
  levelBrackets: data.levelBrackets === 'half' ? 'half' : 'full',
  responsible: { ...data.responsible, nestedOuter: data.responsible.nestedOuter === '〔〕' ? '〔〕' : '（）' },
};

/** Every house the program knows, by the name that `profile` takes. */
export const profiles: Readonly<Record<string, House>> = { chongqing };
