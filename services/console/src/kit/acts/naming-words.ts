/** Words of an amendment of title and responsibilities. */

export const namingWords = {
  naming: { zh: '名称和责任', en: 'Title and responsibilities' },
  title: { zh: '标题', en: 'Title' },
  leadUnit: { zh: '牵头单位', en: 'Lead unit' },
  leadUnitHint: { zh: '批准后由其上报', en: 'reports once this is granted' },
  supportUnits: { zh: '配合单位', en: 'Supporting units' },
  responsible: { zh: '责任人', en: 'Responsible post' },
  supervisingLeader: { zh: '分管领导', en: 'Supervising leader' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  onePerLine: { zh: '每行一项', en: 'one a line' },
  confirm: { zh: '确认拟定的内容', en: 'Confirm what was proposed' },
  confirmHint: { zh: '批准后不再标“拟”', en: 'no longer marked as proposed once granted' },
} as const;
