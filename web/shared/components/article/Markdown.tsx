import type { ComponentChildren, JSX } from 'preact';
import { type Block, type Inline, parseInline, parseMarkdown } from '../../../../core/markdown/markdown.ts';
import { shortHash } from '../../format.ts';
import { Icon } from '../../icons.tsx';
import { language } from '../../language.ts';
import './markdown.css';

interface Options {
  /** The desk has held every link of the text against its allow-list before it was sent. */
  checked?: boolean;
  /** Takes over links to articles (to open them beside the chat). */
  onArticle?: (href: string) => void;
  /** Places of the "don'ts" of its first list that are read in red (`core/markdown/donts.ts`). */
  losses?: readonly number[];
}

/** Blocks of text. Everything is built as elements: nothing a person wrote is ever read as HTML. */
export function Markdown({ text, losses, ...options }: { text: string } & Options): JSX.Element {
  const blocks = parseMarkdown(text, options.checked);
  const donts = blocks.find((block) => block.kind === 'list' && !block.ordered);
  return (
    <div class="markdown">
      {blocks.map((block) => drawBlock(block, block === donts && losses ? { ...options, losses } : options))}
    </div>
  );
}

/** One line of text: emphasis, links, hashes. */
export function InlineMarkdown({ text, ...options }: { text: string } & Options): JSX.Element {
  return <>{drawAll(parseInline(text, options.checked), options)}</>;
}

function drawBlock(block: Block, options: Options): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{drawAll(block.inline, options)}</h2> : <h3>{drawAll(block.inline, options)}</h3>;
    case 'list': {
      const items = block.items.map((item, at) => {
        const loses = options.losses?.includes(at);
        return (
          <li class={loses ? 'loses' : undefined}>
            {loses && <Icon name="no" size={18} />}
            {drawAll(item, options)}
          </li>
        );
      });
      return block.ordered ? <ol class="numbered">{items}</ol> : <ul class="dotted">{items}</ul>;
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} options={options} />;
    case 'paragraph':
      return <p>{drawAll(block.inline, options)}</p>;
  }
}

function Table({ head, rows, options }: { head: Inline[][]; rows: Inline[][][]; options: Options }): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">{drawAll(cell, options)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{drawAll(cell, options)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function drawAll(inline: Inline[], options: Options): ComponentChildren {
  return inline.map((part) => drawInline(part, options));
}

function drawInline(part: Inline, options: Options): ComponentChildren {
  switch (part.kind) {
    case 'text':
      return part.text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]));
    case 'strong':
      return <strong>{drawAll(part.inline, options)}</strong>;
    case 'code':
      return <code class="mono">{part.text}</code>;
    case 'hash':
      return (
        <span class="mono nowrap" title={part.hash}>
          {shortHash(part.hash)}
        </span>
      );
    case 'link':
      return drawLink(part, options);
  }
}

function drawLink(link: Inline & { kind: 'link' }, options: Options): JSX.Element {
  const inner = drawAll(link.inline, options);
  if (link.outside) {
    return (
      <a href={link.href} title={link.href} target="_blank" rel="noopener noreferrer">
        {inner}
      </a>
    );
  }
  const href = withLanguage(link.href);
  const open = options.onArticle;
  const onClick = open && IN_HELP.test(href) ? takeOver(() => open(href)) : undefined;
  return (
    <a href={href} onClick={onClick}>
      {inner}
    </a>
  );
}

/** An article, or all of them. */
const IN_HELP = /^\/(?:articles\/|\?|$)/;

/** A plain click goes to the handler; a click with a modifier stays the browser's. */
function takeOver(open: () => void) {
  return (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
}

function withLanguage(href: string): string {
  const [path, anchor] = href.split('#');
  if (path?.includes('?')) return href;
  return `${path}?lang=${language.value}${anchor ? `#${anchor}` : ''}`;
}
