import type { Registry } from '../../../../agencies/registry.ts';

/** The groups of a list: departments (central bodies of the place among them), local governments, enterprises. */
export type UnitClass = 'department' | 'district' | 'enterprise';

const CLASS_OF_CATEGORY: Readonly<Record<string, UnitClass>> = {
  市政府组成部门: 'department',
  市政府直属机构: 'department',
  部门管理机构: 'department',
  市委部门: 'department',
  中央在渝单位: 'department',
  '公用事业/其他': 'department',
  '议事协调/临时机构': 'department',
  开发区: 'district',
  企业: 'enterprise',
};

const ENTERPRISE = /(?:公司|集团|银行|分行|支行|企业)$/u;
const DISTRICT = /.(?:区|县|市|州)(?:人民)?政府$|管委会$|^(?:各|有关|相关)(?:区县|区|县|市)/u;
const DEPARTMENT = /^(?:市|省|自治区|区|县|州).{1,16}(?:委|局|办|厅|部|署|院|社|中心|总队|会)$/u;

/** Which group a unit of a list belongs to: as the registry says, else as its name does, else null. */
export function classOfUnit(name: string, registry: Registry): UnitClass | null {
  for (const { agency } of registry.byForm(name)) {
    const known = CLASS_OF_CATEGORY[agency.category];
    if (known !== undefined) return known;
    if (/区县/u.test(agency.short)) return 'district';
  }
  if (ENTERPRISE.test(name)) return 'enterprise';
  if (DISTRICT.test(name)) return 'district';
  return DEPARTMENT.test(name) ? 'department' : null;
}
