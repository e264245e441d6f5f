/** antd in the look of the console: its inks and papers, its language, styles that old browsers and the policy accept. */

import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import 'dayjs/locale/zh-cn';
import { pageNonce } from '../login/settings.ts';
import { DARK, useMedia } from './use-media.ts';
import { useLanguage } from './words/language.tsx';

/** The variables of kit/style/base.css, which antd cannot compute with. */
const INK = { light: '#1c1c1a', dark: '#ecebe6' };
const PAPER = { light: '#ffffff', dark: '#20201f' };

const FAINT = { light: '#77746c', dark: '#94918a' };

export const AntdProvider = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const isDark = useMedia(DARK);
  const name = isDark ? 'dark' : 'light';
  const nonce = pageNonce();
  return (
    // Without these, Chromium 86 ignores antd's `:where` and logical properties.
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        {...(nonce !== undefined && { csp: { nonce } })}
        theme={{
          algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: {
            colorPrimary: INK[name],
            colorBgContainer: PAPER[name],
            colorBgElevated: PAPER[name],
            colorText: INK[name],
            colorTextLightSolid: PAPER[name],
            // antd's own greys are too faint to be read.
            colorTextDisabled: FAINT[name],
            colorTextPlaceholder: FAINT[name],
            borderRadius: 4,
            fontFamily: 'var(--sans)',
            fontSize: 14,
          },
        }}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
};
