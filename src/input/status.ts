import { narrow } from './narrow-forms.ts';

/** What a status cell says about a relationship: true, it has ended; false, it goes on; null, the word is not known. */
export function readStatus(text: string): boolean | null {
  return statuses.get(narrow(text).toLowerCase()) ?? null;
}

/** What a cell under "ended?" says; null, the word is not known. */
export function readFlag(text: string): boolean | null {
  return flags.get(narrow(text).toLowerCase()) ?? null;
}

/** The words that are written on export. */
export const statusText = (ended: boolean): string => (ended ? 'ended' : 'active');

const table = (yes: string, no: string): ReadonlyMap<string, boolean> =>
  new Map([...yes.split(' ').map((word) => [word, true] as const), ...no.split(' ').map((word) => [word, false] as const)]);

const statuses = table(
  'ended churned churn lost left inactive closed cancelled canceled terminated former gone 流失 已流失 结束 已结束 终止 已终止 离开 停止 停用 注销 过去客户 失效',
  'active current open ongoing alive existing retained 活跃 正常 在 在册 现有 有效 存续 合作中 保持 老客户 新客户 进行中',
);

const flags = table(
  'yes y true t 1 是 对 ended churned lost 流失 已流失 结束 已结束',
  'no n false f 0 否 不 active 未流失 未结束 正常 活跃',
);
