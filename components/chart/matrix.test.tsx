import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WHOLE_MATRIX } from '#domain/matrix/filter.ts';
import { whoAboutWhom } from '#domain/matrix/queries.ts';
import { rustDesk } from '#domain/test-context.ts';
import { MatrixFigure } from './matrix.tsx';

test('frames are explained where numbers are framed: with the picture, not with the table', async () => {
  const { matrix } = await whoAboutWhom(rustDesk().nobody, WHOLE_MATRIX);
  const html = (view: 'picture' | 'table') =>
    renderToStaticMarkup(<MatrixFigure matrix={matrix} filter={{ ...WHOLE_MATRIX, view }} />);
  expect(html('picture')).toContain('A framed number');
  expect(html('table')).not.toContain('framed');
});
