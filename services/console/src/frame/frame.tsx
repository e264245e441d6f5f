/** The frame around every screen: asks who the reader is and which plans there are, and provides the place to the screens. */

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../kit/graph/fault.ts';
import { currentReach, onReach } from '../kit/live/reach.ts';
import { RevisionContext } from '../kit/live/revision.ts';
import { asOfIn, carried } from '../kit/place/address.ts';
import { type Place, PlaceContext } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { hasLoginEnded, onLoginEnded } from '../login/login-ended.ts';
import { readTokens } from '../login/tokens.ts';
import { DoneLine } from './done-line.tsx';
import { FrameDocument, type FrameQuery } from './frame.generated.ts';
import { useShortcuts } from './keyboard.ts';
import { LoginEnded } from './login-ended.tsx';
import { LoginNeeded } from './login-pages.tsx';
import { Masthead } from './masthead.tsx';
import { landingFor, screensFor } from './nav.ts';
import { countNews } from './news.ts';
import { Overlays } from './overlays.tsx';
import { NewsContext } from './owed-number.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { exists } from './rooms.ts';
import { StatusLines } from './status-lines.tsx';
import { useUpdates } from './use-updates.ts';
import { frameWords } from './words.ts';

export const Frame = () => (readTokens() ? <KnownReader /> : <LoginNeeded />);

const KnownReader = () => {
  const say = useSay();
  const [search] = useSearchParams();
  const asOf = asOfIn(search);
  const [{ data: answer, error }, ask] = useQuery({ query: FrameDocument });
  // A later request that fails takes nothing off the screen: what is being typed or sent there goes on.
  const known = useRef<FrameQuery>(undefined);
  if (answer) known.current = answer;
  const data = known.current;
  const fault = error ? faultOf(error) : null;
  const reach = useSyncExternalStore(onReach, currentReach);
  const missing = answer === undefined;
  useEffect(() => {
    // The server is back: what was asked in vain is asked anew.
    if (reach === 'reached' && missing) ask({ requestPolicy: 'network-only' });
  }, [reach, missing, ask]);
  if (fault?.kind === 'login' && !data) return <LoginNeeded />;
  if (data)
    return (
      <FrameOf
        data={data}
        asOf={asOf}
        planKey={search.get('plan')}
        onRefresh={() => ask({ requestPolicy: 'network-only' })}
      />
    );
  return (
    <main className="plain-page">
      <p className="brand">{say(frameWords.brand)}</p>
      {fault ? <FaultNote fault={fault} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Skeleton />}
    </main>
  );
};

type FrameOfProps = {
  readonly data: FrameQuery;
  readonly asOf: string | null;
  readonly planKey: string | null;
  /** Asks the frame’s own query anew. */
  readonly onRefresh: () => void;
};

const FrameOf = ({ data: { viewer, plans }, asOf, planKey, onRefresh }: FrameOfProps) => {
  const say = useSay();
  // Whoever tries Duban out finds the plan that lives first.
  const defaultPlan = (plans.find(({ demonstration }) => demonstration) ?? plans[0])?.key ?? '';
  const here = plans.find(({ key }) => key === (planKey ?? defaultPlan));
  const place = useMemo((): Place | null => {
    if (!here) return null;
    return {
      viewer,
      screens: screensFor(viewer.role, exists),
      plan: here,
      plans,
      defaultPlan,
      asOf,
      today: asOf ?? here.clock.today,
    };
  }, [viewer, here, plans, defaultPlan, asOf]);
  if (!place || !here) {
    const title = plans.length === 0 ? frameWords.noPlan : frameWords.noSuchPlan;
    return (
      <main className="plain-page">
        <p className="brand">{say(frameWords.brand)}</p>
        <Empty title={say(title)}>{plans.length === 0 && <p>{say(frameWords.noPlanHow)}</p>}</Empty>
      </main>
    );
  }
  return (
    <PlaceContext value={place}>
      <Placed key={here.key} place={place} position={here.position} onRefresh={onRefresh} />
    </PlaceContext>
  );
};

type PlacedProps = { readonly place: Place; readonly position: number; readonly onRefresh: () => void };

const Placed = ({ place, position, onRefresh }: PlacedProps) => {
  const say = useSay();
  const { state } = useLocation();
  const [search] = useSearchParams();
  const updates = useUpdates(place, position);
  const { revision } = updates.revision;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan's day may be another whenever the reader asks for the news.
  useEffect(() => {
    if (revision > 0) onRefresh();
  }, [revision]);
  const loginEnded = useSyncExternalStore(onLoginEnded, hasLoginEnded);
  const [overlay, setOverlay] = useState<'search' | 'keys' | null>(null);
  useShortcuts({ onSearch: () => setOverlay('search'), onHelp: () => setOverlay('keys') });
  const landing = landingFor(place.viewer.role, exists);
  if ((state as { readonly landing?: boolean } | null)?.landing && landing !== '/')
    return <Navigate to={carried(landing, search)} replace />;
  return (
    <RevisionContext value={updates.revision}>
      <NewsContext value={countNews(updates.news)}>
        <a href="#content" className="skip-link">
          {say(frameWords.skip)}
        </a>
        <Masthead onSearch={() => setOverlay('search')} />
        <StatusLines news={updates.news} onShow={() => updates.revision.refresh()} />
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
        <DoneLine />
        <PhoneBar />
        <Overlays open={overlay} onClose={() => setOverlay(null)} />
        {loginEnded && <LoginEnded />}
      </NewsContext>
    </RevisionContext>
  );
};
