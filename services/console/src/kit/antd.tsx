/** Brings pieces of antd to where they are used, and only there: none of it is in a first screen. */

import { type ComponentType, lazy, Suspense } from 'react';

/** `load` imports a component that uses antd; it is shown within antd's provider, with our theme, language and nonce. */
export const lazyAntd = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  const Piece = lazy(async () => {
    const [{ AntdProvider }, Component] = await Promise.all([import('./antd-provider.tsx'), load()]);
    return {
      default: (props: Props) => (
        <AntdProvider>
          <Component {...props} />
        </AntdProvider>
      ),
    };
  });
  return (props: Props) => (
    <Suspense fallback={null}>
      <Piece {...props} />
    </Suspense>
  );
};
