import { aria, Frame } from '../form/frame.tsx';

const READ = [
  '.txt',
  '.html',
  '.htm',
  '.docx',
  'text/plain',
  'text/html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

/** A document that is read in place of pasted text. */
export function FileField({ problem }: { problem: string | null }) {
  return (
    <Frame id="file" label="Or a file: .txt, .html or .docx, up to 2 MB" problem={problem}>
      <input
        className="field"
        id="file"
        name="file"
        type="file"
        accept={READ.join()}
        {...aria('file', { problem })}
      />
    </Frame>
  );
}
