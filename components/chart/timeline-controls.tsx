import { type Window, zooms } from '#domain/timeline/axis.ts';
import { LANES, type TimelineFilter, timelineHref } from '#domain/timeline/filter.ts';
import { formatDate } from '#lib/dates/format.ts';
import { Choice } from './choice.tsx';

const LANE_NAMES = { speaker: 'by speaker', side: 'by side', claim: 'by claim' } as const;
const ZOOM_NAMES = [
  ['earlier', '← Earlier'],
  ['in', 'Zoom in'],
  ['out', 'Zoom out'],
  ['later', 'Later →'],
] as const;

/** Lanes and the stretch of time, as links: the address is the state. */
export function TimelineControls({ filter, window }: { filter: TimelineFilter; window: Window | null }) {
  const { quotes } = filter;
  const steps = window && zooms(window);
  const at = (period: { from: string | null; to: string | null }) =>
    timelineHref({ ...filter, quotes: { ...quotes, ...period } });
  const chosen = quotes.from !== null || quotes.to !== null;
  return (
    <div className="choices">
      <Choice
        name="Lanes"
        options={LANES.map((lanes) => ({
          name: LANE_NAMES[lanes],
          href: timelineHref({ ...filter, lanes }),
          here: filter.lanes === lanes,
        }))}
      />
      {window && steps && (
        <nav className="choice" aria-label="Stretch of time">
          <span className="label" aria-hidden="true">
            {formatDate({ edtf: `${window.from}/${window.to}` })}
          </span>
          <ul>
            {ZOOM_NAMES.map(([step, name]) => {
              // Where everything is in the picture, nothing lies beside it.
              const to = chosen || step === 'in' ? steps[step] : null;
              return (
                to && (
                  <li key={step}>
                    <a href={at(to)}>{name}</a>
                  </li>
                )
              );
            })}
            {chosen && (
              <li>
                <a href={at({ from: null, to: null })}>All dates</a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  );
}
