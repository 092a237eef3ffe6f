import { expect, test } from 'vitest';
import { WHOLE_MATRIX } from '#domain/matrix/filter.ts';
import { whoAboutWhom } from '#domain/matrix/queries.ts';
import { rustDesk } from '#domain/test-context.ts';
import { htmlOf } from '../test-html.ts';
import { MatrixFigure } from './matrix.tsx';

test('frames are explained where numbers are framed: with the picture, not with the table', async () => {
  const { matrix } = await whoAboutWhom(rustDesk().nobody, WHOLE_MATRIX);
  const html = (view: 'picture' | 'table') =>
    htmlOf(<MatrixFigure matrix={matrix} filter={{ ...WHOLE_MATRIX, view }} />);
  expect(await html('picture')).toContain('A framed number');
  expect(await html('table')).not.toContain('framed');
});
