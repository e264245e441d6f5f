import { describe, expect, it } from 'vitest';
import { type Checked, lackOf } from './lacks.ts';

const control = (type: string, wrong: Partial<Checked['validity']>, more: Partial<Checked> = {}): Checked => ({
  type,
  min: '2023-07-02',
  max: '2023-07-31',
  validationMessage: '',
  validity: {
    valid: Object.keys(wrong).length === 0,
    valueMissing: false,
    badInput: false,
    rangeUnderflow: false,
    rangeOverflow: false,
    customError: false,
    ...wrong,
  },
  ...more,
});

describe('what a field lacks', () => {
  it('is nothing where its value can be sent', () => {
    expect(lackOf(control('text', {}))).toBeNull();
  });

  it('is said by what kind of value is missing', () => {
    expect(lackOf(control('textarea', { valueMissing: true }))?.zh).toBe('请填写');
    expect(lackOf(control('date', { valueMissing: true }))?.zh).toBe('请选择日期');
    expect(lackOf(control('radio', { valueMissing: true }))?.zh).toBe('请选择');
    expect(lackOf(control('checkbox', { valueMissing: true }))?.zh).toBe('请先勾选确认');
  });

  it('names the dates between which a date must lie', () => {
    expect(lackOf(control('date', { rangeUnderflow: true }))?.zh).toBe('不得早于2023年7月2日');
    expect(lackOf(control('date', { rangeOverflow: true }))?.zh).toBe('不得晚于2023年7月31日');
    expect(lackOf(control('date', { badInput: true, valueMissing: true }))?.zh).toBe('请填完整的日期');
  });

  it('is what the console itself found wrong with the value', () => {
    const found = control('text', { customError: true }, { validationMessage: '请填数字' });
    expect(lackOf(found)?.zh).toBe('请填数字');
  });
});
